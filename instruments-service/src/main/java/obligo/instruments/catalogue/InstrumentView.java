package obligo.instruments.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import obligo.http.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument as it is read. */
@Schema(name = "CatalogueInstrument", description = "An instrument of the catalogue with its revision")
record InstrumentView(
        @JsonUnwrapped Instrument instrument,

        long revision,
        Instant changedAt,
        Author changedBy,

        @Schema(
                description =
                        "Who confirmed what `changedBy` had proposed; absent where it stands in the catalogue file")
        @Nullable
        Author confirmedBy,

        @Nullable String changeReason) {

    static InstrumentView of(InstrumentRevision revision) {
        return new InstrumentView(
                revision.instrument(),
                revision.number(),
                revision.changedAt(),
                revision.changedBy(),
                revision.confirmedBy(),
                revision.reason());
    }
}
