package obligo.targets.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who runs a Jobcenter, spelled as the ordinance spells it. */
@Schema(
        name = "OrganisationForm",
        description = "gE: gemeinsame Einrichtung (§ 44b SGB II). zkT: zugelassener kommunaler Träger (§ 6a SGB II).")
public enum Form {
    gE,
    zkT
}
