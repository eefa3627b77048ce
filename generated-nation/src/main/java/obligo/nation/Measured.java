package obligo.nation;

/** The indicators of the ordinance to § 48a SGB II, by what is above and below the line in one month. */
public enum Measured {
    K1(Quantity.SUBSISTENCE, Quantity.SUBSISTENCE, -12),
    K1E1(Quantity.HOUSING, Quantity.HOUSING, -12),
    K1E2(Quantity.EMPLOYABLE, Quantity.EMPLOYABLE, -12),
    K1E3(Quantity.ENTRIES, Quantity.EMPLOYABLE, 0),
    K1E4(Quantity.EXITS, Quantity.EMPLOYABLE, -1),
    K2(Quantity.INTEGRATIONS, Quantity.EMPLOYABLE, 0),
    K2E1(Quantity.MARGINAL_JOBS, Quantity.EMPLOYABLE, 0),
    K2E2(Quantity.SUBSIDISED_JOBS, Quantity.EMPLOYABLE, 0),
    K2E3(Quantity.LASTING_JOBS, Quantity.INSURED_JOBS, 0),
    K2E4(Quantity.INTEGRATIONS_OF_LONE_PARENTS, Quantity.LONE_PARENTS, 0),
    K3(Quantity.LONG_TERM, Quantity.LONG_TERM, -12),
    K3E1(Quantity.INTEGRATIONS_OF_LONG_TERM, Quantity.LONG_TERM, 0),
    K3E2(Quantity.ACTIVATED, Quantity.LONG_TERM, 0),
    K3E3(Quantity.ENTRIES_OF_LONG_TERM, Quantity.LONG_TERM, 0),
    K3E4(Quantity.EXITS_OF_LONG_TERM, Quantity.LONG_TERM, -1);

    private final Quantity above;
    private final Quantity below;
    private final int shift;

    Measured(Quantity above, Quantity below, int shift) {
        this.above = above;
        this.below = below;
        this.shift = shift;
    }

    Quantity above() {
        return above;
    }

    Quantity below() {
        return below;
    }

    /** Months from the reporting month to that of the denominator. */
    int shift() {
        return shift;
    }

    /** Whether it is counted in cents. */
    public boolean isMoney() {
        return above == Quantity.SUBSISTENCE || above == Quantity.HOUSING;
    }
}
