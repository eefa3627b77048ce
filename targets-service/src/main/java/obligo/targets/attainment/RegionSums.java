package obligo.targets.attainment;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import obligo.stated.Ratio;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicator;
import obligo.targets.organisation.Membership;
import obligo.targets.plan.Target;
import org.jspecify.annotations.Nullable;

/** Adds up the series of a region in one month, and holds the sums against the sums of the targets (T-37). */
final class RegionSums {
    private final String region;
    private final Collection<Membership> now;
    private final Collection<Membership> before;
    private final RegionValues values;
    private final Map<SeriesKey, Map<String, Target>> targets;
    private final Published published;
    private final Figuring figuring;
    private final YearMonth month;

    /**
     * @param now whose figures of the year count
     * @param before whose figures of the year before count
     */
    RegionSums(
            String region,
            Collection<Membership> now,
            Collection<Membership> before,
            RegionValues values,
            Map<SeriesKey, Map<String, Target>> targets,
            Published published,
            Figuring figuring) {
        this.region = region;
        this.now = now;
        this.before = before;
        this.values = values;
        this.targets = targets;
        this.published = published;
        this.figuring = figuring;
        this.month = figuring.month();
    }

    RegionView.Sum sum(Indicator indicator, SeriesKey key) {
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
                isHidden ? null : targeted(indicator, key, sums, toDate.counted()));
    }

    private Figure official(Indicator indicator, MemberSums.Sum sum) {
        return figuring.official(indicator, figuring.figures(indicator, sum.now(), sum.before()));
    }

    private Figure toDate(Indicator indicator, MemberSums.Sum sum) {
        return figuring.toDate(indicator, figuring.figures(indicator, sum.now(), sum.before()));
    }

    /** The actuals of those whose targets can be added up, against the sum of these. */
    private RegionView.@Nullable Targeted targeted(Indicator indicator, SeriesKey key, MemberSums sums, int counted) {
        Map<String, Target> ofMembers = new HashMap<>(targets.getOrDefault(key, Map.of()));
        ofMembers.keySet().retainAll(now.stream().map(Membership::jobcenter).collect(Collectors.toSet()));
        int asked = ofMembers.size();
        ofMembers.values().removeIf(target -> !TargetSum.canAdd(indicator, target));
        MemberSums.Sum toDate = sums.over(Span.toDate(month), ofMembers::containsKey);
        toDate.missing().forEach(ofMembers::remove);
        Ratio target = TargetSum.of(indicator, ofMembers.values());
        // A public sum of some of those who are in another would tell of the rest (D-20).
        if (target == null || (published.isPublic() && toDate.counted() != counted)) {
            return null;
        }
        Predicate<String> wanted = ofMembers::containsKey;
        MemberSums.Sum official = sums.over(Span.official(indicator, month), wanted);
        MemberSums.Sum profile = sums.over(Span.ofYear(month.getYear() - 1), wanted);
        IndicatorFigures figures = figuring.figures(indicator, toDate.now(), toDate.before());
        IndicatorFigures lastYear =
                figuring.figures(indicator, Months.NONE, profile.before()).ofYearBefore();
        Attainment standing = figuring.attainment(
                indicator,
                official(indicator, official),
                toDate(indicator, toDate),
                TargetPath.of(figures, lastYear, month.getMonthValue()),
                target);
        return new RegionView.Targeted(toDate.counted(), asked - toDate.counted(), standing);
    }
}
