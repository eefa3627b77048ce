package obligo.targets.attainment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import obligo.stated.Ratio;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicator.Direction;
import obligo.targets.organisation.Member;
import obligo.targets.plan.Target;
import org.jspecify.annotations.Nullable;

/** Jobcenters one by one by one series, ranked among all of their comparison type (T-36). */
final class RankedMembers {
    private final Indicator indicator;
    private final SeriesKey key;
    private final Map<String, TwoYears> values;
    private final Map<String, Target> targets;
    private final Published published;
    private final Figuring figuring;

    RankedMembers(
            Indicator indicator,
            SeriesKey key,
            Map<String, TwoYears> values,
            Map<String, Target> targets,
            Published published,
            Figuring figuring) {
        this.indicator = indicator;
        this.key = key;
        this.values = values;
        this.targets = targets;
        this.published = published;
        this.figuring = figuring;
    }

    /**
     * @param everybody who is ranked
     * @param shown whom of them is answered, by number
     * @param byAttainment by the degree of attainment, not by the indicator
     */
    List<RegionView.MemberStanding> of(Collection<Member> everybody, Set<String> shown, boolean byAttainment) {
        Map<Member, OfMember> figures = new LinkedHashMap<>();
        everybody.forEach(member -> figures.put(member, new OfMember(member.jobcenter())));
        Ranking ranking = ranking(figures, byAttainment);
        List<RegionView.MemberStanding> members = new ArrayList<>();
        figures.forEach((member, own) -> {
            if (shown.contains(member.jobcenter())) {
                members.add(new RegionView.MemberStanding(
                        member.jobcenter(),
                        member.name(),
                        member.form(),
                        member.comparisonType(),
                        own.standing(),
                        ranking.of(member.jobcenter())));
            }
        });
        return members;
    }

    /** Nobody is ranked by an indicator of which the ordinance does not say what is good. */
    private Ranking ranking(Map<Member, OfMember> figures, boolean byAttainment) {
        List<Ranking.Candidate> candidates = new ArrayList<>();
        if (indicator.direction() != Direction.INFORMATION) {
            figures.forEach((member, own) -> candidates.add(
                    new Ranking.Candidate(member.jobcenter(), member.comparisonType(), own.rankedBy(byAttainment))));
        }
        boolean moreIsBetter = byAttainment || indicator.direction() == Direction.UP;
        return new Ranking(candidates, moreIsBetter ? Comparator.reverseOrder() : Comparator.naturalOrder());
    }

    /** One of them. */
    private final class OfMember {
        private final @Nullable Ratio target;
        private final Figure official;
        private final Figure toDate;
        private final TargetPath path;

        OfMember(String jobcenter) {
            TwoYears both = values.getOrDefault(jobcenter, TwoYears.NONE);
            boolean isHidden = published.hides(jobcenter, key);
            IndicatorFigures figures = figuring.figures(indicator, Months.of(both.now()), Months.of(both.before()));
            target = TargetRatio.of(indicator, targets.get(jobcenter));
            official = figuring.official(indicator, figures).unless(isHidden);
            toDate = figuring.toDate(indicator, figures).unless(isHidden);
            path = TargetPath.of(figures, figuring.month().getMonthValue());
        }

        @Nullable
        Ratio rankedBy(boolean attainment) {
            if (!attainment) {
                return official.value();
            }
            Ratio actual = toDate.value();
            return actual == null || target == null
                    ? null
                    : figuring.formula(indicator).attainment().degree(actual, target.times(path.share()));
        }

        Attainment standing() {
            return figuring.attainment(indicator, official, toDate, path, target);
        }
    }
}
