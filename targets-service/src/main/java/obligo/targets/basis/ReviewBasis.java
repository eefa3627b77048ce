package obligo.targets.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.outbox.Outbox;
import obligo.targets.TargetsRefusal;
import obligo.targets.parties.PlanningSide;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;

/** Asks whether targets still stand on a basis that moved, and lets the answer decide what they rest on. */
@ApplicationScoped
class ReviewBasis {
    private final Standing standing;
    private final Caller caller;
    private final RestingOn restingOn;
    private final Outbox outbox;

    ReviewBasis(Standing standing, Caller caller, RestingOn restingOn, Outbox outbox) {
        this.standing = standing;
        this.caller = caller;
        this.restingOn = restingOn;
        this.outbox = outbox;
    }

    /**
     * Opens a review, by either side.
     *
     * @throws obligo.http.Refusal {@code targets-not-planned}, {@code basis-not-moved}, {@code review-open}, {@code
     *     id-reused}
     */
    @Transactional
    Reviewed open(String jobcenter, int fiscalYear, UUID id, ReviewOpening opening) {
        PlanningSide side = standing.requireSide(Subject.ofJobcenter(jobcenter, fiscalYear));
        TargetsYear year = TargetsYear.locked(jobcenter, fiscalYear);
        BasisReview before = BasisReview.named(jobcenter, fiscalYear, id).orElse(null);
        if (before != null) {
            requireSame(before.opening.equals(opening), id);
            return new Reviewed(ReviewView.of(before), false);
        }
        TargetsRevision revision = TargetsYear.revisionAt(jobcenter, fiscalYear, null, null);
        Basis basis = restingOn.of(revision);
        if (basis.moves().isEmpty()) {
            throw TargetsRefusal.BASIS_NOT_MOVED
                    .refusal()
                    .with("jobcenter", jobcenter)
                    .with("year", fiscalYear);
        }
        BasisReview.open(jobcenter, fiscalYear).ifPresent(other -> {
            throw TargetsRefusal.REVIEW_OPEN.refusal().with("id", other.id);
        });
        Author by = Author.of(caller);
        BasisReview review = new BasisReview(
                year, id, opening, side, by, restingOn.restedOn(revision), HeardYear.latest(jobcenter, fiscalYear));
        review.persistAndFlush();
        tell(review, by, basis);
        return new Reviewed(ReviewView.of(review), true);
    }

    /**
     * Answers a review. Where an agreement governs the year, the side that did not ask answers; nobody confirms alone
     * what two have agreed on.
     *
     * @throws obligo.http.Refusal {@code review-unknown}, {@code review-answered}, {@code other-side-required}, {@code
     *     basis-moved-on}
     */
    @Transactional
    Reviewed answer(String jobcenter, int fiscalYear, UUID id, ReviewAnswer answer) {
        PlanningSide side = standing.requireSide(Subject.ofJobcenter(jobcenter, fiscalYear));
        TargetsYear year = TargetsYear.locked(jobcenter, fiscalYear);
        BasisReview review = BasisReview.named(jobcenter, fiscalYear, id)
                .orElseThrow(() -> TargetsRefusal.REVIEW_UNKNOWN.refusal().with("id", id));
        if (review.answer != null) {
            if (!review.answer.equals(answer)) {
                throw TargetsRefusal.REVIEW_ANSWERED.refusal().with("id", id).with("answer", review.answer.answer());
            }
            return new Reviewed(ReviewView.of(review), false);
        }
        if (year.isGoverned() && side == review.side) {
            throw TargetsRefusal.OTHER_SIDE_REQUIRED.refusal().with("side", side);
        }
        Heard heard = HeardYear.latest(jobcenter, fiscalYear);
        if (!answer.isGivenOn(heard)) {
            throw TargetsRefusal.BASIS_MOVED_ON
                    .refusal()
                    .with("budgetRevision", ReviewAnswer.budgetRevision(heard))
                    .with("programmeRevision", ReviewAnswer.programmeRevision(heard));
        }
        Author by = Author.of(caller);
        review.settle(answer, heard, by);
        review.persistAndFlush();
        if (answer.answer() == ReviewAnswer.Verdict.CONFIRMED) {
            year.advanceBasis();
        }
        tell(review, by, restingOn.of(TargetsYear.revisionAt(jobcenter, fiscalYear, null, null)));
        return new Reviewed(ReviewView.of(review), true);
    }

    private static void requireSame(boolean isSame, UUID id) {
        if (!isSame) {
            throw TargetsRefusal.ID_REUSED.refusal().with("id", id);
        }
    }

    private void tell(BasisReview review, Author by, Basis basis) {
        outbox.record(
                BasisChanged.TOPIC,
                review.jobcenter + "/" + review.fiscalYear,
                BasisReviewed.TYPE,
                BasisReviewed.of(review, by, basis));
    }

    /** What asking or answering came to. */
    record Reviewed(ReviewView review, boolean isNew) {}
}
