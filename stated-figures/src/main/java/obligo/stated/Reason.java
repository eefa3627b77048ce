package obligo.stated;

/** Why a figure has no number. None of these is zero. */
public enum Reason {
    /** "nach Bedarf", "n.B.": granted as needed, without a planned number. */
    BY_DEMAND,
    /** The number is part of another row's. */
    CONTAINED_IN,
    NOT_PLANNED,
    /** The document prints no number here. */
    NOT_STATED,
    /** The document speaks of it without a number. */
    NOT_QUANTIFIED,
    FUNDED_FROM_PRIOR_YEAR,
    OTHER_PAYER,
    /** Withheld because it would disclose single persons. */
    MASKED,
    NOT_AVAILABLE
}
