package obligo.cli.prove;

import java.util.Locale;

/** What a caller can have booked. */
enum ActType {
    RESERVATION,
    COMMITMENT,
    PAYMENT,
    DIRECT_PAYMENT,
    RELEASE,
    CALL_OFF,
    REFUND,
    REVERSAL,
    TRANSFER,
    TRANSFER_STEP;

    /** {@code direct-payments}. */
    String collection() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "s";
    }
}
