package obligo.instruments.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number, so that nothing is rounded before the end: a twelfth of the entries has no decimals that say it. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = of(0, 1);

    Ratio {
        BigInteger divisor = numerator.gcd(denominator);
        if (divisor.signum() > 0) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** @param denominator above zero */
    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Ratio of(long whole) {
        return of(whole, 1);
    }

    static Ratio percent(long percent) {
        return of(percent, 100);
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @param other above zero */
    Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Rounded half up to a whole number. */
    long rounded() {
        return decimal(0).longValueExact();
    }

    /** Rounded half up to decimals. */
    BigDecimal decimal(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
