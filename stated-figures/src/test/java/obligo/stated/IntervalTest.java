package obligo.stated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is printed rounded never contradicts the values that it was rounded from. */
class IntervalTest {
    @Property
    void aRoundedSumAgreesWithItsUnroundedParts(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 10_000_000_000L) Long> cents,
            @ForAll @IntRange(min = 0, max = 6) int coarseness) {
        BigDecimal sum = cents.stream().map(c -> BigDecimal.valueOf(c, 2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(coarseness);
        BigDecimal printed = sum.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        assertThat(Interval.printed(printed.setScale(0).toPlainString(), step.toPlainString())
                        .touches(Interval.exactly(sum)))
                .isTrue();
    }

    @Property
    void aPrintedShareAgreesWithWhateverItsPrintedPartsWereRoundedFrom(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long part,
            @ForAll @LongRange(min = 1_000_000L, max = 1_000_000_000L) long whole,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @IntRange(min = 0, max = 4) int coarseness) {
        BigDecimal share = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        Interval of = rounded(part, coarseness).percentOf(rounded(whole, coarseness));
        assertThat(of).isNotNull();
        assertThat(of.touches(Interval.printed(share.toPlainString(), null))).isTrue();
    }

    private static Interval rounded(long value, int coarseness) {
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(coarseness);
        BigDecimal printed = BigDecimal.valueOf(value)
                .divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step)
                .setScale(0);
        return Interval.printed(printed.toPlainString(), step.toPlainString());
    }
}
