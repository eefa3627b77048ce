package obligo.targets.agreement;

import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.CommonRefusal;
import obligo.targets.TargetsRefusal;
import obligo.targets.basis.BasisReview;
import obligo.targets.corridors.Corridors;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/**
 * An agreement at the moment of a step: how it stands, and who takes the step.
 *
 * @param taken all steps until now, in their order
 */
record Negotiation(
        Subject subject,
        List<Party> parties,
        List<AgreementStep> taken,
        Standing standing,
        Author author,
        Requirements requirements,
        Corridors corridors) {

    AgreementState state() {
        return taken.isEmpty()
                ? AgreementState.NONE
                : taken.get(taken.size() - 1).state();
    }

    PlanningSide requireAnySide() {
        return standing.requireSide(subject);
    }

    void requireSide(PlanningSide side) {
        if (standing.requireSide(subject) != side) {
            throw CommonRefusal.NOT_PERMITTED
                    .refusal()
                    .with("subject", subject.name())
                    .with("side", side);
        }
    }

    boolean belongsTo(Party party) {
        return standing.belongsTo(party, subject);
    }

    /** @throws obligo.http.Refusal {@code version-not-current} */
    void requireVersion(int named, int current) {
        if (named != current) {
            throw TargetsRefusal.VERSION_NOT_CURRENT
                    .refusal()
                    .with("version", named)
                    .with("current", current);
        }
    }

    /** @throws obligo.http.Refusal {@code comment-missing} */
    static void requireComment(@Nullable String comment) {
        if (comment == null || comment.isBlank()) {
            throw TargetsRefusal.COMMENT_MISSING.refusal().at("comment", "fehlt", "is missing");
        }
    }

    /** An amendment that names a review follows from it. */
    void requireAnsweredReview(@Nullable UUID review) {
        if (review != null
                && (subject.jobcenter() == null
                        || !BasisReview.asksForAmendment(subject.name(), subject.fiscalYear(), review))) {
            throw TargetsRefusal.REVIEW_UNKNOWN.refusal().with("id", review);
        }
    }

    /** The next version. Outside of a corridor is no refusal, but has to be reasoned. */
    AgreementState say(Targets content, @Nullable String comment, PlanningSide side) {
        requirements.check(subject, content);
        boolean isOutside = corridors.positions(subject, content, Parameters.today(), null).stream()
                .anyMatch(position -> position.place().isOutside());
        if (isOutside) {
            requireComment(comment);
        }
        return state().said(side);
    }

    /** Those under the agreed version. */
    List<AgreementStep> signatures() {
        return signatures(taken, state().agreedVersion());
    }

    static List<AgreementStep> signatures(List<AgreementStep> taken, int version) {
        return taken.stream()
                .filter(step -> step.type() == StepType.SIGN && step.version() == version)
                .toList();
    }
}
