package obligo.targets.attainment;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obligo.targets.actuals.SomeValues;

/** Months of values for a figure. */
final class AFigure {
    private AFigure() {}

    /** @param without months that are missing */
    static Months months(int from, int to, IntToLongFunction numerator, IntToLongFunction denominator, int... without) {
        Set<Integer> missing = IntStream.of(without).boxed().collect(Collectors.toSet());
        Months months = new Months();
        IntStream.rangeClosed(from, to)
                .filter(month -> !missing.contains(month))
                .forEach(month -> months.add(
                        SomeValues.of(month, numerator.applyAsLong(month), denominator.applyAsLong(month)),
                        month,
                        BigDecimal.ONE));
        return months;
    }
}
