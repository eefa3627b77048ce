package obligo.instruments.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a change stands. */
@Schema(
        name = "InstrumentChangeState",
        description =
                "PROPOSED waits for another person. STALE does so in vain: the instrument has had another revision "
                        + "since, so it can only be rejected and proposed anew. CONFIRMED is in force, REJECTED is not.")
enum ChangeState {
    PROPOSED,
    STALE,
    CONFIRMED,
    REJECTED
}
