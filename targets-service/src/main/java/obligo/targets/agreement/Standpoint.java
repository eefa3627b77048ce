package obligo.targets.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which of an agreement's versions is looked at. */
@Schema(
        name = "AgreementStandpoint",
        description =
                "BOTTOM_UP: said last by the side that offers. TOP_DOWN: said last by the side that answers. AGREED: "
                        + "confirmed by both. SIGNED: by all parties.")
public enum Standpoint {
    BOTTOM_UP,
    TOP_DOWN,
    AGREED,
    SIGNED
}
