package obligo.targets.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.http.Role;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/** Which Jobcenters are added up together, as organised then or on any day, and who may read the sum. */
@ApplicationScoped
public class Regions {
    private final List<Region> regions = OrganisationFile.regions();
    private final KnownOrganisations known;

    Regions(KnownOrganisations known) {
        this.known = known;
    }

    /** All regions in the order of their file. */
    public List<Region> all() {
        return regions;
    }

    /** The region of which all others are parts. */
    public Region nation() {
        return regions.stream()
                .filter(region -> region.kind() == Region.Kind.NATION)
                .findFirst()
                .orElseThrow();
    }

    /** @throws Refusal {@code region-unknown} */
    public Region named(String region) {
        return regions.stream()
                .filter(one -> one.region().equals(region))
                .findFirst()
                .orElseThrow(() -> TargetsRefusal.REGION_UNKNOWN.refusal().with("region", region));
    }

    /**
     * The Jobcenters that belong to a region as organised on a day, by number.
     *
     * @param strand only those of this form (T-6), null for both
     */
    public List<Member> members(Region region, LocalDate organisedOn, @Nullable Form strand) {
        return known.now()
                .on(organisedOn)
                .filter(organisation -> !Organisations.isUnassigned(organisation.jobcenter()))
                .flatMap(organisation -> organisation.on(organisedOn).stream()
                        .filter(period -> region.has(period) && period.isOf(strand))
                        .map(period -> member(organisation, period)))
                .toList();
    }

    private static Member member(Organisation organisation, Period period) {
        return new Member(
                organisation.jobcenter(),
                period.name(),
                Objects.requireNonNull(period.form()),
                period.regionalDirectorate(),
                period.land(),
                period.comparisonType());
    }

    /**
     * Whose figures of {@code then} add up to a region's, by number. They are those of its members and, without a strand,
     * of the pseudo-organisations that hold what belongs to nobody. So the regions of a kind always add up to the nation.
     *
     * <p>Where all heirs of a Jobcenter belong to the region, its figures count whole even if their parts are not known.
     *
     * @param then day that the figures are of: {@code month.atDay(1)}, {@code LocalDate.of(year, 1, 1)}
     * @param organisedOn the day by whose organisation the figures are to be put together, null for {@code then}
     * @param strand only figures of this form (T-6), null for both
     */
    public List<Membership> memberships(
            Region region, LocalDate then, @Nullable LocalDate organisedOn, @Nullable Form strand) {
        Organisations organisations = known.now();
        LocalDate now = organisedOn == null ? then : organisedOn;
        return organisations
                .on(then)
                .flatMap(organisation -> memberships(organisations, organisation, region, then, now, strand))
                .sorted(Comparator.comparing(Membership::jobcenter).thenComparing(Membership::countsAs))
                .toList();
    }

    private static Stream<Membership> memberships(
            Organisations organisations,
            Organisation organisation,
            Region region,
            LocalDate then,
            LocalDate now,
            @Nullable Form strand) {
        Period reportedAs = organisation.on(then).orElseThrow();
        List<Membership> in = new ArrayList<>();
        Map<String, @Nullable BigDecimal> shares = organisations.shares(organisation, then, now);
        shares.forEach((heir, weight) -> {
            Period heirThen =
                    organisations.named(heir).flatMap(one -> one.on(now)).orElse(reportedAs);
            // What belongs to nobody any more stays where it was reported.
            Period countsIn = Organisations.isUnassigned(heir) ? reportedAs : heirThen;
            if (region.has(countsIn) && countsIn.isOf(strand)) {
                in.add(new Membership(organisation.jobcenter(), heir, weight, heirThen.name(), countsIn.form()));
            }
        });
        boolean isUnknown = in.stream().anyMatch(membership -> membership.weight() == null);
        return isUnknown && in.size() == shares.size()
                ? Stream.of(whole(organisation.jobcenter(), reportedAs))
                : in.stream();
    }

    private static Membership whole(String jobcenter, Period reportedAs) {
        return new Membership(jobcenter, jobcenter, BigDecimal.ONE, reportedAs.name(), reportedAs.form());
    }

    /**
     * Lets pass who may read a region. A Regionaldirektion reads its gE, a Land all of its Land (T-6); who oversees
     * everything reads every region. Anybody signed in reads the nation and the comparison types for the public.
     *
     * @param asked the audience that is asked for, null for whatever is permitted
     * @return for whom the figures have to be put together
     * @throws Refusal {@code not-permitted}
     */
    public Audience mayRead(Caller caller, Region region, @Nullable Audience asked) {
        boolean isOpen = region.kind() == Region.Kind.NATION || region.kind() == Region.Kind.COMPARISON_TYPE;
        boolean oversees =
                switch (region.kind()) {
                    case DIRECTORATE -> caller.oversees(Role.REGIONAL_DIRECTORATE, region.code());
                    case LAND -> caller.oversees(Role.LAND_AUTHORITY, region.region());
                    case NATION -> caller.is(Role.FEDERAL_MINISTRY) || caller.is(Role.FEDERAL_AGENCY);
                    case COMPARISON_TYPE -> false;
                };
        boolean internally = oversees || caller.overseesAll();
        if (!internally && (!isOpen || asked == Audience.INTERNAL)) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("region", region.region());
        }
        return internally && asked != Audience.PUBLIC ? Audience.INTERNAL : Audience.PUBLIC;
    }
}
