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
    private final List<Counting> now;
    private final List<Counting> before;

    /** A membership with the values of its reporter, which are looked up once for all figures. */
    private record Counting(Membership membership, @Nullable MonthlyValues values) {
        String jobcenter() {
            return membership.jobcenter();
        }
    }

    /**
     * @param now whose figures of the year count
     * @param before whose figures of the year before count
     */
    MemberSums(int year, Collection<Membership> now, Collection<Membership> before, Map<String, TwoYears> values) {
        this.year = year;
        this.now = now.stream()
                .map(one -> new Counting(
                        one, values.getOrDefault(one.jobcenter(), TwoYears.NONE).now()))
                .toList();
        this.before = before.stream()
                .map(one -> new Counting(
                        one, values.getOrDefault(one.jobcenter(), TwoYears.NONE).before()))
                .toList();
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
        if (needsNow) {
            check(now, span, year, wanted, missing, counted);
        }
        if (span.isIn(year - 1)) {
            check(before, span, year - 1, wanted, missing, needsNow ? new HashSet<>() : counted);
        }
        counted.removeAll(missing);
        Predicate<String> whole = missing.isEmpty() ? wanted : wanted.and(number -> !missing.contains(number));
        return new Sum(
                sum(now, span, year, whole), sum(before, span, year - 1, whole), counted.size(), List.copyOf(missing));
    }

    private static void check(
            List<Counting> members,
            Span span,
            int ofYear,
            Predicate<String> wanted,
            Set<String> missing,
            Set<String> counted) {
        for (Counting member : members) {
            if (!member.membership().isUnassigned() && wanted.test(member.jobcenter())) {
                counted.add(member.jobcenter());
                if (member.membership().weight() == null || !TwoYears.hasAll(member.values(), span, ofYear)) {
                    missing.add(member.jobcenter());
                }
            }
        }
    }

    private static Months sum(List<Counting> members, Span span, int ofYear, Predicate<String> wanted) {
        Months sum = new Months();
        for (Counting member : members) {
            MonthlyValues own = member.values();
            BigDecimal weight = member.membership().weight();
            if (own != null && weight != null && wanted.test(member.jobcenter())) {
                for (int month = span.first(ofYear); month <= span.last(ofYear); month++) {
                    if (own.has(month)) {
                        sum.add(own, month, weight);
                    }
                }
            }
        }
        return sum;
    }
}
