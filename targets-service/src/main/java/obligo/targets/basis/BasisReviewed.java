package obligo.targets.basis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import obligo.http.Author;
import obligo.targets.parties.PlanningSide;

/**
 * Data of {@code obligo.targets.basis-reviewed.v1}: a review was opened or answered. The targets stay at their revision;
 * {@code basis.revision} grows when they were confirmed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasisReviewed(
        String jobcenter,
        int year,
        long revision,
        UUID review,
        ReviewView.Status status,
        PlanningSide openedBySide,
        Author changedBy,
        Instant changedAt,
        String reason,
        Basis basis) {

    static final String TYPE = "obligo.targets.basis-reviewed.v1";

    static BasisReviewed of(BasisReview review, Author by, Basis basis) {
        ReviewAnswer answer = review.answer;
        return new BasisReviewed(
                review.jobcenter,
                review.fiscalYear,
                review.revision,
                review.id,
                ReviewView.Status.of(review),
                review.side,
                by,
                Objects.requireNonNullElse(review.answeredAt, review.openedAt),
                answer == null ? review.opening.reason() : answer.reason(),
                basis);
    }
}
