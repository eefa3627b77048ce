package obligo.targets.actuals;

/** Values of a series without a delivery. */
public final class SomeValues {
    private SomeValues() {}

    /** One month's value. */
    public static MonthlyValues of(int month, long numerator, long denominator) {
        MonthlyValues values = new MonthlyValues();
        values.put(month, numerator, denominator, DataState.T3, false);
        return values;
    }
}
