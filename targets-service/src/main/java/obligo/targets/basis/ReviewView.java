package obligo.targets.basis;

import java.time.Instant;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.parties.PlanningSide;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review of the basis as it is read. */
@Schema(
        name = "BasisReview",
        description = "Whether the targets still stand on their basis: the question and its answer")
record ReviewView(
        UUID id,

        @Schema(description = "Revision of the targets that it asks about")
        long revision,

        Status status,
        PlanningSide openedBySide,
        String reason,
        Author openedBy,
        Instant openedAt,

        @Schema(description = "What the targets rested on when it was opened")
        Heard restedOn,

        @Schema(description = "What was heard when it was opened")
        Heard heard,

        @Nullable ReviewAnswer answer,

        @Schema(description = "What was heard when it was answered; with CONFIRMED the targets rest on this") @Nullable
        Heard answeredOn,

        @Nullable Author answeredBy,
        @Nullable Instant answeredAt) {

    /** How it stands. */
    @Schema(name = "BasisReviewStatus")
    enum Status {
        OPEN,
        CONFIRMED,
        AMENDMENT;

        static Status of(BasisReview review) {
            ReviewAnswer answer = review.answer;
            return answer == null ? OPEN : valueOf(answer.answer().name());
        }
    }

    static ReviewView of(BasisReview review) {
        String answeredBy = review.answeredById;
        String answeredByName = review.answeredByName;
        return new ReviewView(
                review.id,
                review.revision,
                Status.of(review),
                review.side,
                review.opening.reason(),
                new Author(review.openedById, review.openedByName),
                review.openedAt,
                review.restedOn,
                review.heard,
                review.answer,
                review.answeredOn,
                answeredBy == null || answeredByName == null ? null : new Author(answeredBy, answeredByName),
                review.answeredAt);
    }
}
