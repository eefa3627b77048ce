package obligo.budget.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pot of money with rules of its own (rulebook 1.9). */
@Schema(
        description =
                "EGL: Eingliederungsleistungen (1101/685 11). VWK: Verwaltungskosten (1101/636 13). BEZ: run-off of § 16e old. "
                        + "FBW_REHA: Aufwendungsersatz § 459 SGB III. PAT: Passiv-Aktiv-Transfer. ESF, THIRD_PARTY: Drittmittel. "
                        + "MUNICIPAL: municipal budget, only referenced.")
public enum Pot {
    EGL,
    VWK,
    BEZ,
    FBW_REHA,
    PAT,
    ESF,
    THIRD_PARTY,
    MUNICIPAL
}
