package obligo.instruments.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who pays a measure; it need not be who plans it (I-3). */
@Schema(
        description =
                "SGB2: the Jobcenter's integration budget. SGB3: the Agentur für Arbeit, as for FbW since 2025 (I-3). "
                        + "MUNICIPAL: the municipality. ESF: European Social Fund. THIRD_PARTY: others.")
public enum Funder {
    SGB2,
    SGB3,
    MUNICIPAL,
    ESF,
    THIRD_PARTY
}
