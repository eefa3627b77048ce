package obligo.instruments.changes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of change is proposed. */
@Schema(name = "InstrumentChangeType")
enum ChangeType {
    REPLACE,
    WITHDRAW
}
