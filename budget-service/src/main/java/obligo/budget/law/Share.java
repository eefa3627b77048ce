package obligo.budget.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact part of a whole: 0.848 is 848 of 1000. Nothing is rounded before the cents are. */
public record Share(long numerator, long denominator) {
    static final Share WHOLE = new Share(1, 1);

    private static final int PERCENT_DECIMALS = 4;

    public Share {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("a share lies between nothing and the whole");
        }
    }

    /**
     * @param decimal {@code 0.848}
     * @throws IllegalArgumentException where it is no decimal from 0 to 1
     */
    static Share parse(String decimal) {
        if (!decimal.matches("[01]([.][0-9]{1,9})?")) {
            throw new IllegalArgumentException("a share is a decimal from 0 to 1");
        }
        BigDecimal value = new BigDecimal(decimal);
        return new Share(
                value.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(value.scale()).longValueExact());
    }

    /** The part of an amount, a fraction of a cent left away: what a control may let pass. */
    public long floorOf(long cents) {
        return rounded(cents, RoundingMode.FLOOR);
    }

    /** The part of an amount, half a cent counted as one (rulebook 1.12). */
    public long halfUpOf(long cents) {
        return rounded(cents, RoundingMode.HALF_UP);
    }

    /** The amount that a part is the share of, half up; a share of nothing has none. */
    public long wholeOf(long partCents) {
        return BigDecimal.valueOf(partCents)
                .multiply(BigDecimal.valueOf(denominator))
                .divide(BigDecimal.valueOf(numerator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What is left of the whole: 84.8 % leave 15.2 %. */
    public Share rest() {
        return new Share(denominator - numerator, denominator);
    }

    /** In percent without trailing zeros, {@code 84.8}; rounded to four decimals where there are more. */
    public String percent() {
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.toPlainString();
    }

    private long rounded(long cents, RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(cents).multiply(BigDecimal.valueOf(numerator));
        return exact.divide(BigDecimal.valueOf(denominator), 0, mode).longValueExact();
    }
}
