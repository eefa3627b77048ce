package obligo.targets.parties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose version it is in the Gegenstromverfahren. */
@Schema(
        description = "BOTTOM_UP: who offers, the Jobcenter; above it the BA or the Land. TOP_DOWN: who answers, the "
                + "Regionaldirektion or the Land; above them the BMAS.")
public enum PlanningSide {
    BOTTOM_UP,
    TOP_DOWN
}
