package obligo.budget.bookings;

import java.util.UUID;
import obligo.budget.ledger.Outcome;
import obligo.http.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line of a bulk load. */
@Schema(description = "What became of one line of a bulk load; the last line of the answer is a summary instead")
record BulkResult(
        @Schema(description = "Number of the line, beginning with 1")
        long line,

        @Nullable UUID id,
        Status status,

        @Schema(description = "Place in the journal, where it is booked") @Nullable
        Long sequence,

        @Schema(description = "Why it was refused") @Nullable
        Problem problem) {

    /** What became of it. */
    @Schema(
            name = "BulkStatus",
            description =
                    "BOOKED; REPEATED: had been booked before; REFUSED; NOT_BOOKED: could have been, but another line "
                            + "of an atomic load was refused, or it was a dry run")
    enum Status {
        BOOKED,
        REPEATED,
        REFUSED,
        NOT_BOOKED
    }

    static BulkResult of(long line, UUID id, Outcome outcome) {
        return new BulkResult(
                line,
                id,
                outcome.isNew() ? Status.BOOKED : Status.REPEATED,
                outcome.orThrow().sequence(),
                null);
    }

    static BulkResult refused(long line, @Nullable UUID id, Problem problem) {
        return new BulkResult(line, id, Status.REFUSED, null, problem);
    }

    BulkResult undone() {
        return status == Status.BOOKED ? new BulkResult(line, id, Status.NOT_BOOKED, null, null) : this;
    }

    /** The last line of the answer. */
    @Schema(name = "BulkSummary", description = "The last line of the answer to a bulk load")
    record Summary(
            long lines,
            long booked,
            long repeated,
            long refused,
            long notBooked,
            boolean atomic,

            @Schema(
                    description =
                            "COMPLETE: every line was read and decided. ROLLED_BACK: atomic, and one was refused, or a "
                                    + "dry run. BROKEN_OFF: the stream ended within a line; what stands before it is booked unless "
                                    + "atomic")
            End outcome) {

        /** How the load ended. */
        @Schema(name = "BulkEnd")
        enum End {
            COMPLETE,
            ROLLED_BACK,
            BROKEN_OFF
        }
    }

    /** The summary as a line. */
    record LastLine(Summary summary) {}
}
