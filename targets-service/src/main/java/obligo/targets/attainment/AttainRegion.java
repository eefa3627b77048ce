package obligo.targets.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Member;
import obligo.targets.organisation.Membership;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Target;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds up the actuals and the targets of a region, and ranks its members (T-36, T-37). */
@ApplicationScoped
class AttainRegion {
    private static final List<Gender> GENDERS = List.of(Gender.TOTAL, Gender.FEMALE, Gender.MALE);

    private final Regions regions;
    private final Actuals actuals;
    private final TargetsOfAll targetsOfAll;
    private final Indicators indicators;
    private final Formulas formulas;
    private final Observing observing;
    private final int smallestShown;

    AttainRegion(
            Regions regions,
            Actuals actuals,
            TargetsOfAll targetsOfAll,
            Indicators indicators,
            Formulas formulas,
            Observing observing,
            @ConfigProperty(name = "obligo.targets.smallest-published-count") int smallestShown) {
        this.regions = regions;
        this.actuals = actuals;
        this.targetsOfAll = targetsOfAll;
        this.indicators = indicators;
        this.formulas = formulas;
        this.observing = observing;
        this.smallestShown = smallestShown;
    }

    /** A region's sums and all of its members. */
    record Standing(YearMonth month, List<RegionView.Sum> sums, List<RegionView.MemberStanding> members) {}

    Standing of(RegionQuestion question) {
        int year = question.year();
        LocalDate day = question.asked() == null
                ? LocalDate.of(year, 1, 1)
                : question.asked().atDay(1);
        LocalDate organised = Objects.requireNonNullElse(question.organisedOn(), day);
        List<Membership> now = regions.memberships(question.region(), day, organised, question.strand());
        List<Membership> before =
                regions.memberships(question.region(), day.minusYears(1), organised, question.strand());
        Region nation = regions.all().stream()
                .filter(region -> region.kind() == Region.Kind.NATION)
                .findFirst()
                .orElseThrow();
        List<Member> everybody = regions.members(nation, organised, null);
        RegionValues values = new RegionValues(actuals, year, question.view());
        values.read(reporters(now, before), null);
        boolean isPublic = question.audience() == Audience.PUBLIC;
        values.read(numbers(everybody), isPublic ? null : List.of(question.indicator()));
        SeriesKey chosen = new SeriesKey(question.indicator(), question.gender());
        YearMonth month = question.asked() == null ? YearMonth.of(year, values.latest(chosen)) : question.asked();
        Map<SeriesKey, Map<String, Target>> targets =
                targetsOfAll.of(numbers(everybody), year, question.view().asOf());
        Published published = isPublic ? published(question, nation, month, now, values) : Published.EVERYTHING;
        Figuring figuring = new Figuring(month, formulas.lights(month.atDay(1)), formulas, observing);
        RegionSums region =
                new RegionSums(question.region().region(), now, before, values, targets, published, figuring);
        List<RegionView.Sum> sums = new ArrayList<>();
        indicators.all().stream()
                .filter(indicator -> indicator.inForceOn(month.atDay(1)))
                .forEach(indicator -> GENDERS.forEach(
                        gender -> sums.add(region.sum(indicator, new SeriesKey(indicator.code(), gender)))));
        Set<String> shown = new HashSet<>(numbers(regions.members(question.region(), organised, question.strand())));
        RankedMembers ranked = new RankedMembers(
                indicators.named(question.indicator()).orElseThrow(),
                chosen,
                values.of(chosen),
                targets.getOrDefault(chosen, Map.of()),
                published,
                figuring);
        return new Standing(month, sums, ranked.of(everybody, shown, question.byAttainment()));
    }

    /** What a part may show depends on what the whole does, or each would tell what the other withholds. */
    private Published published(
            RegionQuestion question, Region nation, YearMonth month, List<Membership> members, RegionValues values) {
        List<Membership> all = regions.memberships(nation, month.atDay(1), question.organisedOn(), null);
        Published ofAll = Published.of(nation.region(), all, month, indicators, values::of, smallestShown, null);
        return question.region().equals(nation) && question.strand() == null
                ? ofAll
                : Published.of(
                        question.region().region(), members, month, indicators, values::of, smallestShown, ofAll);
    }

    private static Set<String> reporters(Collection<Membership> now, Collection<Membership> before) {
        Set<String> reporters = new HashSet<>();
        now.forEach(membership -> reporters.add(membership.jobcenter()));
        before.forEach(membership -> reporters.add(membership.jobcenter()));
        return reporters;
    }

    private static List<String> numbers(Collection<Member> members) {
        return members.stream().map(Member::jobcenter).toList();
    }
}
