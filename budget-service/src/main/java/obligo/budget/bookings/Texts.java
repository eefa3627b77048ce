package obligo.budget.bookings;

/** What the documentation says of fields that many bookings have. */
final class Texts {
    static final String INSTRUMENT = "Code of the instrument; may be left out where the line pays one";
    static final String POT = "The pot that pays; may be left out where it is clear";
    static final String REASON = "Why; kept in the journal";
    static final String PAID_ON = "Day of the payment. The fiscal year is the one it is booked in, and may be another: "
            + "what was due in the old year and is paid while its books are open belongs to the old year (§ 72 BHO, M-81)";

    private Texts() {}
}
