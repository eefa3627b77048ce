package obligo.targets.actuals;

import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;

/** Reads a count or an amount exactly, into the smallest unit: persons as they are, money in cents (D-30). */
final class WrittenNumber {
    /** As many as a target may have, so that sums of thousands stay exact. */
    private static final int MOST_DIGITS = 15;

    private final RawRow row;
    private final Column column;
    private final int decimals;
    private String digits;

    private WrittenNumber(RawRow row, Column column, boolean isMoney) {
        this.row = row;
        this.column = column;
        this.decimals = isMoney ? 2 : 0;
        this.digits = row.required(column);
    }

    /**
     * @param isMoney euros with at most two decimals, whole numbers otherwise
     * @throws Refusal {@code actual-negative}, {@code number-ambiguous}, {@code invalid-request}
     */
    static long of(RawRow row, Column column, boolean isMoney) {
        return new WrittenNumber(row, column, isMoney).read();
    }

    private long read() {
        if (digits.charAt(0) == '-' || digits.charAt(0) == '\u2212') {
            throw row.refusal(TargetsRefusal.ACTUAL_NEGATIVE, column);
        }
        char point = '.';
        if (row.isGerman()) {
            point = ',';
            dropGroups();
        }
        int comma = digits.indexOf(point);
        int wholes = comma < 0 ? digits.length() : comma;
        int fraction = comma < 0 ? 0 : digits.length() - comma - 1;
        if (wholes == 0 || (comma >= 0 && fraction == 0) || fraction > decimals || wholes + decimals > MOST_DIGITS) {
            throw unreadable();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (i != comma) {
                value = 10 * value + digit(digits.charAt(i));
            }
        }
        for (int i = fraction; i < decimals; i++) {
            value = 10 * value;
        }
        return value;
    }

    /** {@code 1.234.567,89}, {@code 1 234 567,89} also with no-break spaces, {@code 200.000,-}. */
    private void dropGroups() {
        if (digits.endsWith(",-")) {
            digits = digits.substring(0, digits.length() - 2) + (decimals == 0 ? "" : ",00");
        }
        int comma = digits.indexOf(',');
        String wholes = comma < 0 ? digits : digits.substring(0, comma);
        String plain = wholes.replace('\u00a0', ' ').replace('\u202f', ' ').replace(' ', '.');
        if (plain.indexOf('.') < 0) {
            return;
        }
        if (decimals > 0 && comma < 0 && plain.indexOf('.') == plain.lastIndexOf('.') && wholes.indexOf('.') >= 0) {
            throw row.refusal(TargetsRefusal.NUMBER_AMBIGUOUS, column);
        }
        if (!plain.matches("[0-9]{1,3}([.][0-9]{3})+")) {
            throw unreadable();
        }
        digits = plain.replace(".", "") + (comma < 0 ? "" : digits.substring(comma));
    }

    private int digit(char one) {
        if (one < '0' || one > '9') {
            throw unreadable();
        }
        return one - '0';
    }

    private Refusal unreadable() {
        return decimals == 0
                ? row.invalid(column, "eine ganze Zahl wird erwartet", "a whole number is expected")
                : row.invalid(
                        column,
                        "ein Betrag mit höchstens zwei Nachkommastellen wird erwartet",
                        "an amount with at most two decimals is expected");
    }
}
