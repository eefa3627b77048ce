package obligo.targets.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an agreement stands on a day (rulebook 2.4). What is signed is in force in its year, whenever it was signed. */
@Schema(
        name = "AgreementStatus",
        description =
                "As the stage until it is signed. SIGNED: signed, and its year has not begun. IN_FORCE: signed, from "
                        + "1 January of its year on, even if signed later. AMENDED: in force as amended. CLOSED: after the year's "
                        + "final data, read-only.")
public enum Status {
    DRAFT,
    OFFERED,
    IN_NEGOTIATION,
    AGREED,
    SIGNED,
    IN_FORCE,
    AMENDED,
    WITHDRAWN,
    CLOSED
}
