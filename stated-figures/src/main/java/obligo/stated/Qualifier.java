package obligo.stated;

/** What the document says before a number. */
public enum Qualifier {
    /** "ca.", "rund". */
    ABOUT,
    /** "bis zu". */
    UP_TO,
    /** "mindestens". */
    AT_LEAST,
    /** "über", "mehr als", "gut". */
    MORE_THAN,
    /** "knapp", "fast". */
    LESS_THAN
}
