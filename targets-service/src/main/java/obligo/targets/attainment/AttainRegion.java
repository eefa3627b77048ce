package obligo.targets.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicator.Direction;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Member;
import obligo.targets.organisation.Membership;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Target;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

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
        Values values = new Values(year);
        values.read(reporters(now, before), null, question);
        boolean isPublic = question.audience() == Audience.PUBLIC;
        values.read(numbers(everybody), isPublic ? null : List.of(question.indicator()), question);
        SeriesKey chosen = new SeriesKey(question.indicator(), question.gender());
        YearMonth month = question.asked() == null ? YearMonth.of(year, values.latest(chosen)) : question.asked();
        Map<SeriesKey, Map<String, Target>> targets =
                targetsOfAll.of(numbers(everybody), year, question.view().asOf());
        Published published = isPublic ? published(question, nation, month, now, values) : Published.EVERYTHING;
        Month at = new Month(month, question.region().region(), values, targets, published);
        List<RegionView.Sum> sums = new ArrayList<>();
        indicators.all().stream()
                .filter(indicator -> indicator.inForceOn(month.atDay(1)))
                .forEach(indicator -> GENDERS.forEach(
                        gender -> sums.add(at.sum(indicator, new SeriesKey(indicator.code(), gender), now, before))));
        Set<String> shown = new HashSet<>(numbers(regions.members(question.region(), organised, question.strand())));
        return new Standing(month, sums, at.members(question, everybody, shown));
    }

    /** What a part may show depends on what the whole does, or each would tell what the other withholds. */
    private Published published(
            RegionQuestion question, Region nation, YearMonth month, List<Membership> members, Values values) {
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

    /** The values of a year and of the one before, by series and Jobcenter. */
    private final class Values {
        private final int year;
        private final Map<SeriesKey, Map<String, TwoYears>> bySeries = new HashMap<>();

        Values(int year) {
            this.year = year;
        }

        void read(Collection<String> jobcenters, @Nullable Collection<String> only, RegionQuestion question) {
            actuals.tell(
                    jobcenters, List.of(year, year - 1), only, question.view(), (jobcenter, ofYear, key, values) -> {
                        Map<String, TwoYears> series = bySeries.computeIfAbsent(key, unused -> new HashMap<>());
                        TwoYears both = series.getOrDefault(jobcenter, TwoYears.NONE);
                        series.put(jobcenter, ofYear == year ? both.withNow(values) : both.withBefore(values));
                    });
        }

        Map<String, TwoYears> of(SeriesKey key) {
            return bySeries.getOrDefault(key, Map.of());
        }

        int latest(SeriesKey key) {
            return Math.max(
                    1,
                    of(key).values().stream()
                            .filter(both -> both.now() != null)
                            .mapToInt(both -> Objects.requireNonNull(both.now()).latest())
                            .max()
                            .orElse(1));
        }
    }

    /** What is asked, in one month. */
    private final class Month {
        private final YearMonth month;
        private final String region;
        private final Values values;
        private final Map<SeriesKey, Map<String, Target>> targets;
        private final Published published;

        Month(
                YearMonth month,
                String region,
                Values values,
                Map<SeriesKey, Map<String, Target>> targets,
                Published published) {
            this.month = month;
            this.region = region;
            this.values = values;
            this.targets = targets;
            this.published = published;
        }

        RegionView.Sum sum(Indicator indicator, SeriesKey key, List<Membership> now, List<Membership> before) {
            boolean isHidden = published.hides(region, key);
            MemberSums sums = new MemberSums(month.getYear(), now, before, values.of(key));
            MemberSums.Sum official = sums.over(Span.official(indicator, month), all -> true);
            MemberSums.Sum toDate = sums.over(Span.toDate(month), all -> true);
            return new RegionView.Sum(
                    indicator.code(),
                    key.gender(),
                    ShownFigure.of(official(indicator, official).unless(isHidden), Scale.ofOfficial(indicator)),
                    RegionView.Coverage.of(official),
                    ShownFigure.of(toDate(indicator, toDate).unless(isHidden), Scale.ofPlanned(indicator)),
                    RegionView.Coverage.of(toDate),
                    isHidden ? null : targeted(indicator, key, sums, now));
        }

        private Figure official(Indicator indicator, MemberSums.Sum sum) {
            return observing.of(
                    indicator,
                    month,
                    figures(indicator, sum.now(), sum.before()).official(month.getMonthValue()));
        }

        private Figure toDate(Indicator indicator, MemberSums.Sum sum) {
            return observing.of(
                    indicator,
                    month,
                    figures(indicator, sum.now(), sum.before()).toDate(month.getMonthValue()));
        }

        private IndicatorFigures figures(Indicator indicator, Months now, Months before) {
            ToDateFormula toDate = formulas.of(indicator, month.atDay(1)).toDate();
            return new IndicatorFigures(indicator, month.getYear(), now, before, toDate);
        }

        private RegionView.@Nullable Targeted targeted(
                Indicator indicator, SeriesKey key, MemberSums sums, List<Membership> now) {
            Map<String, Target> ofMembers = new HashMap<>(targets.getOrDefault(key, Map.of()));
            ofMembers.keySet().retainAll(reporters(now, List.of()));
            int asked = ofMembers.size();
            Predicate<String> hasTarget = jobcenter -> TargetSum.canAdd(indicator, ofMembers.get(jobcenter));
            MemberSums.Sum toDate = sums.over(Span.toDate(month), hasTarget);
            toDate.missing().forEach(ofMembers::remove);
            Ratio target = TargetSum.of(indicator, ofMembers.values());
            if (target == null) {
                return null;
            }
            Predicate<String> counted = hasTarget.and(ofMembers::containsKey);
            MemberSums.Sum official = sums.over(Span.official(indicator, month), counted);
            MemberSums.Sum profile = sums.over(Span.ofYear(month.getYear() - 1), counted);
            IndicatorFigures figures = figures(indicator, toDate.now(), toDate.before());
            IndicatorFigures lastYear =
                    figures(indicator, Months.NONE, profile.before()).ofYearBefore();
            Attainment standing = Attainment.of(
                    indicator,
                    official(indicator, official),
                    toDate(indicator, toDate),
                    month.getMonthValue(),
                    TargetPath.of(figures, lastYear, month.getMonthValue()),
                    target,
                    formulas.of(indicator, month.atDay(1)),
                    formulas.lights(month.atDay(1)));
            return new RegionView.Targeted(toDate.counted(), asked - toDate.counted(), standing);
        }

        /** Ranked among all of their comparison type, whether they belong to the region or not. */
        List<RegionView.MemberStanding> members(RegionQuestion question, List<Member> everybody, Set<String> shown) {
            Indicator indicator = indicators.named(question.indicator()).orElseThrow();
            SeriesKey key = new SeriesKey(question.indicator(), question.gender());
            List<RegionView.MemberStanding> members = new ArrayList<>();
            List<Ranking.Candidate> candidates = new ArrayList<>();
            Map<String, Attainment> standings = new HashMap<>();
            for (Member member : everybody) {
                TwoYears both = values.of(key).getOrDefault(member.jobcenter(), TwoYears.NONE);
                Target target = targets.getOrDefault(key, Map.of()).get(member.jobcenter());
                OfMember own = new OfMember(indicator, both, target, published.hides(member.jobcenter(), key));
                candidates.add(new Ranking.Candidate(
                        member.jobcenter(), member.comparisonType(), own.rankedBy(question.byAttainment())));
                standings.put(member.jobcenter(), own.standing());
            }
            boolean ranks = indicator.direction() != Direction.INFORMATION;
            boolean moreIsBetter = question.byAttainment() || indicator.direction() == Direction.UP;
            Ranking ranking = new Ranking(
                    ranks ? candidates : List.of(),
                    moreIsBetter ? Comparator.reverseOrder() : Comparator.naturalOrder());
            everybody.stream()
                    .filter(member -> shown.contains(member.jobcenter()))
                    .forEach(member -> members.add(new RegionView.MemberStanding(
                            member.jobcenter(),
                            member.name(),
                            member.form(),
                            member.comparisonType(),
                            Objects.requireNonNull(standings.get(member.jobcenter())),
                            ranking.of(member.jobcenter()))));
            return members;
        }

        /** One member by itself. */
        private final class OfMember {
            private final Indicator indicator;
            private final IndicatorFigures figures;
            private final @Nullable Ratio target;
            private final Figure official;
            private final Figure toDate;
            private final TargetPath path;

            OfMember(Indicator indicator, TwoYears both, @Nullable Target target, boolean isHidden) {
                int number = month.getMonthValue();
                this.indicator = indicator;
                this.figures = figures(indicator, Months.of(both.now()), Months.of(both.before()));
                this.target = TargetRatio.of(indicator, target);
                this.official =
                        observing.of(indicator, month, figures.official(number)).unless(isHidden);
                this.toDate =
                        observing.of(indicator, month, figures.toDate(number)).unless(isHidden);
                this.path = TargetPath.of(figures, number);
            }

            @Nullable
            Ratio rankedBy(boolean attainment) {
                if (!attainment) {
                    return official.value();
                }
                Ratio actual = toDate.value();
                return actual == null || target == null
                        ? null
                        : formulas.of(indicator, month.atDay(1))
                                .attainment()
                                .degree(actual, target.times(path.share()));
            }

            Attainment standing() {
                LocalDate day = month.atDay(1);
                return Attainment.of(
                        indicator,
                        official,
                        toDate,
                        month.getMonthValue(),
                        path,
                        target,
                        formulas.of(indicator, day),
                        formulas.lights(day));
            }
        }
    }
}
