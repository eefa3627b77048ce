package obligo.targets.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the parties have come, in the first round or in the one that amends (rulebook 2.4). */
@Schema(
        name = "AgreementStage",
        description =
                "DRAFT: opened, nothing offered. OFFERED: one side has said its values. IN_NEGOTIATION: the other has "
                        + "answered. AGREED: both have confirmed the same version. SIGNED: all parties have signed it. WITHDRAWN: "
                        + "given up before that. CLOSED: read-only.")
public enum Stage {
    DRAFT,
    OFFERED,
    IN_NEGOTIATION,
    AGREED,
    SIGNED,
    WITHDRAWN,
    CLOSED
}
