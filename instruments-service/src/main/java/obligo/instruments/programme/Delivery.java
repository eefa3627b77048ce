package obligo.instruments.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who carries a measure out. */
@Schema(description = "THIRD_PARTY: Träger. OWN: the Jobcenter's own staff. EMPLOYER: Arbeitgeber.")
public enum Delivery {
    THIRD_PARTY,
    OWN,
    EMPLOYER
}
