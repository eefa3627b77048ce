package obligo.instruments.changes;

import java.time.Instant;
import java.util.UUID;
import obligo.http.Author;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of an instrument as it is read. */
@Schema(
        name = "InstrumentChange",
        description = "A change of an instrument: who proposed it, what another person made of it, and whom it touches")
record ChangeView(
        @Schema(examples = "BGB_16J") String code,
        UUID id,
        ChangeState state,

        @Schema(description = "Revision of the instrument that the proposer had read; 0: there was none")
        long baseRevision,

        ChangeType type,
        String reason,
        Author proposedBy,
        Instant proposedAt,

        @Schema(description = "The instrument at the base revision; absent where it is new") @Nullable
        Instrument before,

        @Schema(description = "The instrument as the change makes it")
        Instrument after,

        @Schema(description = "Absent while it is open") @Nullable
        Decided decision,

        @Schema(description = "Absent in lists, and where it is rejected or stale") @Nullable
        ImpactView impact) {

    /** What another person made of it. */
    @Schema(name = "DecidedInstrumentChange")
    record Decided(
            Verdict verdict,
            String reason,
            Author decidedBy,
            Instant decidedAt,

            @Schema(description = "The instrument's revision that it became; absent where it was rejected") @Nullable
            Long revision) {
        static Decided of(ChangeDecision decision) {
            return new Decided(
                    decision.verdict(),
                    decision.reason(),
                    decision.decidedBy(),
                    decision.decidedAt(),
                    decision.revision());
        }
    }
}
