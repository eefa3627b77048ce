package obligo.targets.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import obligo.targets.parties.PlanningSide;

/**
 * What an agreement is after a step. Versions are counted from 1; 0 says that there is none.
 *
 * @param latestVersion said last, by whichever side
 * @param bottomUpVersion said last by the side that offers
 * @param topDownVersion said last by the side that answers
 * @param bottomUpConfirmed whether the offering side has confirmed the latest version
 * @param topDownConfirmed whether the answering side has confirmed the latest version
 * @param agreedVersion confirmed by both
 * @param inForceVersion signed by all
 * @param amended whether that replaced one signed before
 */
@Embeddable
record AgreementState(
        @Enumerated(EnumType.STRING) Stage stage,
        int latestVersion,
        int bottomUpVersion,
        int topDownVersion,
        boolean bottomUpConfirmed,
        boolean topDownConfirmed,
        int agreedVersion,
        int inForceVersion,
        boolean amended) {

    static final AgreementState NONE = new AgreementState(Stage.WITHDRAWN, 0, 0, 0, false, false, 0, 0, false);

    Status status(int fiscalYear, LocalDate day) {
        if (inForceVersion == 0 || stage == Stage.CLOSED) {
            return Status.valueOf(stage.name());
        }
        if (day.isBefore(LocalDate.of(fiscalYear, 1, 1))) {
            return Status.SIGNED;
        }
        return amended ? Status.AMENDED : Status.IN_FORCE;
    }

    boolean isConfirmedBy(PlanningSide side) {
        return side == PlanningSide.BOTTOM_UP ? bottomUpConfirmed : topDownConfirmed;
    }

    /** Whether it binds the year's targets: from its opening on, until it is given up. */
    boolean governs() {
        return stage != Stage.WITHDRAWN;
    }

    AgreementState opened() {
        return at(Stage.DRAFT);
    }

    /** After another version: what was confirmed or agreed before is not any more. */
    AgreementState said(PlanningSide side) {
        boolean isAnswer = stage == Stage.IN_NEGOTIATION || (stage == Stage.OFFERED && side == PlanningSide.TOP_DOWN);
        int version = latestVersion + 1;
        return new AgreementState(
                isAnswer ? Stage.IN_NEGOTIATION : Stage.OFFERED,
                version,
                side == PlanningSide.BOTTOM_UP ? version : bottomUpVersion,
                side == PlanningSide.TOP_DOWN ? version : topDownVersion,
                false,
                false,
                inForceVersion,
                inForceVersion,
                amended);
    }

    AgreementState confirmed(PlanningSide by) {
        boolean below = bottomUpConfirmed || by == PlanningSide.BOTTOM_UP;
        boolean above = topDownConfirmed || by == PlanningSide.TOP_DOWN;
        return new AgreementState(
                below && above ? Stage.AGREED : stage,
                latestVersion,
                bottomUpVersion,
                topDownVersion,
                below,
                above,
                below && above ? latestVersion : agreedVersion,
                inForceVersion,
                amended);
    }

    AgreementState signed() {
        return new AgreementState(
                Stage.SIGNED,
                latestVersion,
                bottomUpVersion,
                topDownVersion,
                bottomUpConfirmed,
                topDownConfirmed,
                agreedVersion,
                agreedVersion,
                inForceVersion > 0);
    }

    /** Back to what is in force, if anything is. */
    AgreementState withdrawn() {
        return at(inForceVersion > 0 ? Stage.SIGNED : Stage.WITHDRAWN);
    }

    AgreementState closed() {
        return at(Stage.CLOSED);
    }

    private AgreementState at(Stage next) {
        return new AgreementState(
                next,
                latestVersion,
                bottomUpVersion,
                topDownVersion,
                false,
                false,
                inForceVersion,
                inForceVersion,
                amended);
    }
}
