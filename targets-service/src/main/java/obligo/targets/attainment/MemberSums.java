package obligo.targets.attainment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import obligo.targets.actuals.MonthlyValues;
import obligo.targets.organisation.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Adds up one series over the members of a region, numerators and denominators by themselves (T-37). Who lacks a month that
 * a figure needs is left out of the figure with all of its months, and named.
 */
final class MemberSums {
    private final int year;
    private final Collection<Membership> now;
    private final Collection<Membership> before;
    private final Map<String, TwoYears> values;

    /**
     * @param now whose figures of the year count
     * @param before whose figures of the year before count
     */
    MemberSums(int year, Collection<Membership> now, Collection<Membership> before, Map<String, TwoYears> values) {
        this.year = year;
        this.now = now;
        this.before = before;
        this.values = values;
    }

    /**
     * The sums of what a figure is made of.
     *
     * @param missing who was left out because a month is missing, or because nobody knows which part of it counts (D-1)
     */
    record Sum(Months now, Months before, int counted, List<String> missing) {}

    /** @param wanted whose values are added, by number */
    Sum over(Span span, Predicate<String> wanted) {
        SortedSet<String> missing = new TreeSet<>();
        Set<String> counted = new HashSet<>();
        boolean needsNow = span.isIn(year);
        boolean needsBefore = span.isIn(year - 1);
        if (needsNow) {
            check(now, span, year, wanted, missing, counted);
        }
        if (needsBefore) {
            check(before, span, year - 1, wanted, missing, needsNow ? new HashSet<>() : counted);
        }
        counted.removeAll(missing);
        Months sumNow = new Months();
        Months sumBefore = new Months();
        Predicate<String> whole = wanted.and(jobcenter -> !missing.contains(jobcenter));
        add(now, span, year, whole, sumNow);
        add(before, span, year - 1, whole, sumBefore);
        return new Sum(sumNow, sumBefore, counted.size(), List.copyOf(missing));
    }

    private void check(
            Collection<Membership> memberships,
            Span span,
            int ofYear,
            Predicate<String> wanted,
            Set<String> missing,
            Set<String> counted) {
        for (Membership membership : memberships) {
            String jobcenter = membership.jobcenter();
            if (!wanted.test(jobcenter)) {
                continue;
            }
            boolean isWhole = TwoYears.hasAll(of(jobcenter, ofYear), span, ofYear);
            if (!membership.isUnassigned()) {
                counted.add(jobcenter);
                if (!isWhole || membership.weight() == null) {
                    missing.add(jobcenter);
                }
            }
        }
    }

    private void add(Collection<Membership> memberships, Span span, int ofYear, Predicate<String> wanted, Months sum) {
        for (Membership membership : memberships) {
            MonthlyValues own = of(membership.jobcenter(), ofYear);
            BigDecimal weight = membership.weight();
            if (own != null && weight != null && wanted.test(membership.jobcenter())) {
                for (int month = span.first(ofYear); month <= span.last(ofYear); month++) {
                    if (own.has(month)) {
                        sum.add(own, month, weight);
                    }
                }
            }
        }
    }

    private @Nullable MonthlyValues of(String jobcenter, int ofYear) {
        TwoYears both = values.getOrDefault(jobcenter, TwoYears.NONE);
        return ofYear == year ? both.now() : both.before();
    }
}
