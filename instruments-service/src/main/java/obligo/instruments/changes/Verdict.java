package obligo.instruments.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another person makes of a proposed change. */
@Schema(name = "InstrumentChangeVerdict")
enum Verdict {
    CONFIRMED,
    REJECTED
}
