package obligo.budget.year;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a year is closed (M-82). */
@Schema(
        description = "OPEN: everything can be booked. CLOSING: only what still belongs to the old year: payments, "
                + "transfers that were begun, releases, refunds, reversals. CLOSED: nothing.")
public enum YearStatus {
    OPEN,
    CLOSING,
    CLOSED;

    /** Journal entries that change it. */
    public static final String BEGIN_CLOSING = "BEGIN_CLOSING";

    public static final String CLOSE = "CLOSE";

    /** The status after a journal entry of this type. */
    public static YearStatus after(String type, YearStatus before) {
        return switch (type) {
            case BEGIN_CLOSING -> CLOSING;
            case CLOSE -> CLOSED;
            default -> before;
        };
    }
}
