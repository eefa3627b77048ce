package obligo.instruments.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is counted when an instrument is planned. */
@Schema(
        description = "ENTRY: Eintritte. PLACE: Plätze. STOCK: Bestand. DEMAND: nach Bedarf, without a planned number. "
                + "AMOUNT: money only.")
public enum PlanningUnit {
    ENTRY,
    PLACE,
    STOCK,
    DEMAND,
    AMOUNT
}
