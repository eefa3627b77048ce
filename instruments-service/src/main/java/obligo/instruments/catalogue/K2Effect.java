package obligo.instruments.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a promotion does to the integration rate K2 and its supplementary indicators. */
@Schema(
        description = "ACTIVE: active measure. ACCOMPANYING: beschäftigungsbegleitend. PUBLIC_EMPLOYMENT: öffentlich "
                + "geförderte Beschäftigung. INTEGRATION: counts as an integration (T-11b). NOT_ACTIVE: no active "
                + "measure. NOT_NAMED: the ordinance does not name it.")
public enum K2Effect {
    ACTIVE,
    ACCOMPANYING,
    PUBLIC_EMPLOYMENT,
    INTEGRATION,
    NOT_ACTIVE,
    NOT_NAMED
}
