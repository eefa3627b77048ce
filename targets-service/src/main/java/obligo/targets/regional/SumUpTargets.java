package obligo.targets.regional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import obligo.http.Language;
import obligo.http.Page;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.plan.StoredTargets;
import obligo.targets.regional.RegionalTargets.Strand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Adds up the targets of a region's year, whole; what a reader may not see is taken out before anything else is done. */
@ApplicationScoped
class SumUpTargets {
    private final Regions regions;
    private final Indicators indicators;
    private final int smallestShown;

    SumUpTargets(
            Regions regions,
            Indicators indicators,
            @ConfigProperty(name = "obligo.targets.smallest-published-count") int smallestShown) {
        this.regions = regions;
        this.indicators = indicators;
        this.smallestShown = smallestShown;
    }

    /**
     * What is asked for.
     *
     * @param after only members after this one
     * @param limit how many members at most
     * @param strand only this one, null for each and both
     * @param organisedOn null for as organised on the year's first day, when its targets begin
     */
    record Question(
            Region region,
            int year,
            @Nullable Strand strand,
            @Nullable LocalDate organisedOn,
            @Nullable Instant asOf,
            Audience audience,
            Language language,
            String after,
            int limit) {
        LocalDate then() {
            return LocalDate.of(year, 1, 1);
        }

        List<Strand> strands() {
            return strand == null ? List.of(Strand.values()) : List.of(strand);
        }
    }

    @Transactional
    RegionalTargets sumUp(Question question) {
        Map<String, StoredTargets.Standing> standing = StoredTargets.ofYear(question.year(), question.asOf());
        Map<Strand, List<MemberTargets>> members = members(question.region(), question, standing);
        Adding adding = new Adding(indicators, withheld(question, members, standing));
        List<RegionalTargets.StrandSums> sums = new ArrayList<>();
        List<RegionFinding> findings = new ArrayList<>();
        for (Strand strand : question.strands()) {
            List<MemberTargets> of = of(members, strand);
            sums.add(RegionalTargets.StrandSums.of(strand, of, adding));
            findings.addAll(new RegionFindings(strand, of, indicators, question.language()).findings());
        }
        Page<MemberTargets> page =
                page(of(members, question.strand() == null ? Strand.BOTH : question.strand()), question);
        return new RegionalTargets(
                question.region().region(),
                question.region().kind(),
                question.region().name(),
                question.year(),
                question.audience(),
                question.organisedOn() == null ? question.then() : question.organisedOn(),
                question.asOf(),
                sums,
                findings,
                page.items().stream()
                        .map(member -> RegionalTargets.MemberRow.of(member, adding))
                        .toList(),
                page.next());
    }

    private static Page<MemberTargets> page(List<MemberTargets> members, Question question) {
        List<MemberTargets> following = members.stream()
                .filter(member -> member.row().compareTo(question.after()) > 0)
                .toList();
        return Page.cut(following, question.limit(), MemberTargets::row);
    }

    private static List<MemberTargets> of(Map<Strand, List<MemberTargets>> members, Strand strand) {
        return Objects.requireNonNull(members.get(strand));
    }

    private Map<Strand, List<MemberTargets>> members(
            Region region, Question question, Map<String, StoredTargets.Standing> standing) {
        Map<Strand, List<MemberTargets>> members = new EnumMap<>(Strand.class);
        for (Strand strand : Strand.values()) {
            members.put(
                    strand,
                    regions.memberships(region, question.then(), question.organisedOn(), strand.form()).stream()
                            .map(membership -> MemberTargets.of(membership, standing.get(membership.jobcenter())))
                            .filter(member -> member.revision() != null || member.isMissing())
                            .sorted(Comparator.comparing(MemberTargets::row))
                            .toList());
        }
        return members;
    }

    /** A member's counts are withheld everywhere or nowhere: as the nation has it, of which all regions are parts. */
    private Withheld withheld(
            Question question, Map<Strand, List<MemberTargets>> members, Map<String, StoredTargets.Standing> standing) {
        if (question.audience() == Audience.INTERNAL) {
            return Withheld.NOTHING;
        }
        Region nation = regions.nation();
        Withheld inNation =
                new TargetTables(members(nation, question, standing), indicators, smallestShown).withheld(null);
        return question.region().equals(nation)
                ? inNation
                : new TargetTables(members, indicators, smallestShown).withheld(inNation);
    }
}
