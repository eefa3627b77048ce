package obligo.targets.attainment;

/** How events are accumulated from January on (T-21); no official formula is confirmed. */
enum ToDateFormula {
    /** Events so far by the mean stock so far. In December it is the ordinance's figure. */
    SUM_OVER_MEAN,
    /** The same, as if the rest of the year went on like this. */
    ANNUALISED
}
