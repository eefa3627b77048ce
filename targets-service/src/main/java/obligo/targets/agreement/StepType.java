package obligo.targets.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done with an agreement, and when. */
@Schema(name = "AgreementStepType")
public enum StepType {
    OPEN,
    OFFER,
    COUNTER,
    CONFIRM,
    WITHDRAW,
    SIGN,
    AMEND,
    CLOSE;

    boolean isPossibleFrom(Stage stage) {
        boolean isTalkedAbout = stage == Stage.OFFERED || stage == Stage.IN_NEGOTIATION;
        return switch (this) {
            case OPEN -> stage == Stage.WITHDRAWN;
            case OFFER -> stage == Stage.DRAFT || isTalkedAbout;
            case COUNTER, CONFIRM -> isTalkedAbout;
            case WITHDRAW -> stage == Stage.DRAFT || isTalkedAbout || stage == Stage.AGREED;
            case SIGN -> stage == Stage.AGREED;
            case AMEND, CLOSE -> stage == Stage.SIGNED;
        };
    }

    /** Whether it makes a version. */
    boolean says() {
        return this == OFFER || this == COUNTER || this == AMEND;
    }

    /** Whether it is decided on all that was read; a step that names its version is decided on that one. */
    boolean needsRevision() {
        return this != CONFIRM && this != SIGN;
    }
}
