package obligo.cli.money;

import java.math.BigDecimal;

/** Whole cents, and the decimal strings that the services speak. */
public final class Cents {
    private static final int PLACES = 2;

    private Cents() {}

    /** {@code 1200000} as {@code 12000.00}. */
    public static String text(long cents) {
        return BigDecimal.valueOf(cents, PLACES).toPlainString();
    }

    /** @throws ArithmeticException where there is more than whole cents */
    public static long parse(String text) {
        return new BigDecimal(text).movePointRight(PLACES).longValueExact();
    }
}
