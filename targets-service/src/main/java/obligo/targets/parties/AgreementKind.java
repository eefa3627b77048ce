package obligo.targets.parties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four kinds of § 48b(1) SGB II (T-1). */
@Schema(
        description =
                "§ 48b(1) SGB II (T-1). FEDERATION_AGENCY: BMAS and BA. JOINT_FACILITY: BA and kommunaler Träger "
                        + "with the Geschäftsführung of a gE. FEDERATION_LAND: BMAS and Land. OPTING_MUNICIPALITY: Land and zkT.")
public enum AgreementKind {
    FEDERATION_AGENCY,
    JOINT_FACILITY,
    FEDERATION_LAND,
    OPTING_MUNICIPALITY;

    /** Whether it is about one Jobcenter, not about a level above. */
    public boolean isOfJobcenter() {
        return this == JOINT_FACILITY || this == OPTING_MUNICIPALITY;
    }
}
