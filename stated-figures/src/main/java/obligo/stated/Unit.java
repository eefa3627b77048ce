package obligo.stated;

/** What a stated number counts. */
public enum Unit {
    EUR,
    /** In percent: 18.0 is 18 of 100. */
    PERCENT,
    PERCENTAGE_POINT,
    PERSONS,
    ENTRIES,
    PLACES,
    CASES,
    INTEGRATIONS,
    VOUCHERS,
    /** Vollzeitäquivalente. */
    FTE,
    PERSONS_PER_FTE,
    PER_WEEK,
    MUNICIPALITIES,
    COUNT
}
