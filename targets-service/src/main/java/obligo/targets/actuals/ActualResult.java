package obligo.targets.actuals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import obligo.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one row of a delivery. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one row of a delivery; the last line of the answer is a summary instead")
record ActualResult(
        @Schema(description = "Number of the row, beginning with 1; a CSV file's header is its first")
        long row,

        Status status,

        @Schema(description = "Why it was refused; its figures name row and column") @Nullable
        Problem problem) {

    /** What became of it. */
    @Schema(
            name = "ActualStatus",
            description =
                    "RECORDED: there was no value. CHANGED: there was another one, which stays. REPEATED: the same "
                            + "was there. REFUSED. NOT_RECORDED: it could have been, but another row of an atomic delivery was "
                            + "refused, or it was a dry run")
    enum Status {
        RECORDED,
        CHANGED,
        REPEATED,
        REFUSED,
        NOT_RECORDED;

        boolean isNews() {
            return this == RECORDED || this == CHANGED;
        }
    }

    /** The last line of the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActualSummary", description = "The last line of the answer to a delivery")
    record Summary(
            long rows,
            long recorded,
            long changed,
            long repeated,
            long refused,
            long notRecorded,
            boolean atomic,
            boolean dryRun,

            @Schema(
                    description =
                            "COMPLETE: every row was read and decided. ROLLED_BACK: nothing is recorded, because it is "
                                    + "atomic and a row was refused, or because it was a dry run")
            End outcome,

            @Schema(description = "Number of the delivery, where anything was recorded") @Nullable
            Long delivery,

            @Schema(description = "From when on `asOf` knows its values") @Nullable
            Instant recordedAt) {

        /** How the delivery ended. */
        @Schema(name = "ActualEnd")
        enum End {
            COMPLETE,
            ROLLED_BACK
        }
    }

    /** The summary as a line. */
    @Schema(name = "ActualLastLine")
    record LastLine(Summary summary) {}
}
