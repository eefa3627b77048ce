package obligo.targets.parties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs an agreement (T-1). */
@Schema(
        name = "AgreementParty",
        description =
                "BMAS: the ministry. BA: Bundesagentur, by Agentur, Regionaldirektion or Zentrale. LAND: its authority. "
                        + "MUNICIPALITY: kommunaler Träger. MANAGEMENT: Geschäftsführung of the gE. ZKT: the Jobcenter of a zkT.")
public enum Party {
    BMAS,
    BA,
    LAND,
    MUNICIPALITY,
    MANAGEMENT,
    ZKT
}
