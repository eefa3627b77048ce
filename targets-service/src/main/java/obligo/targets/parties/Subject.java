package obligo.targets.parties;

import obligo.http.CommonRefusal;
import obligo.targets.TargetsRefusal;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.organisation.Region;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is about: the year of a Jobcenter or of a level above.
 *
 * @param name Träger-Nummer or region
 * @param overseer region that answers a Jobcenter's offers: the directorate of a gE, the Land of a zkT; null above, and
 *     where it is not known
 */
public record Subject(
        String name,
        int fiscalYear,
        AgreementKind kind,
        @Nullable String overseer) {

    /** @throws obligo.http.Refusal {@code jobcenter-unknown} */
    public static Subject ofJobcenter(String jobcenter, int fiscalYear) {
        Jobcenter inYear = Jobcenter.inYear(jobcenter, fiscalYear);
        if (inYear.form() == null) {
            throw CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", jobcenter);
        }
        boolean isJoint = inYear.form() == Form.gE;
        return new Subject(
                jobcenter,
                fiscalYear,
                isJoint ? AgreementKind.JOINT_FACILITY : AgreementKind.OPTING_MUNICIPALITY,
                inYear.overseer());
    }

    /**
     * A level above: the nation agrees with the BA, a Land with the ministry.
     *
     * @throws obligo.http.Refusal {@code negotiated-nowhere}
     */
    public static Subject ofRegion(Region region, int fiscalYear) {
        return switch (region.kind()) {
            case NATION -> new Subject(region.region(), fiscalYear, AgreementKind.FEDERATION_AGENCY, null);
            case LAND -> new Subject(region.region(), fiscalYear, AgreementKind.FEDERATION_LAND, null);
            case DIRECTORATE, COMPARISON_TYPE ->
                throw TargetsRefusal.NEGOTIATED_NOWHERE.refusal().with("region", region.region());
        };
    }

    /** As events are keyed, {@code 34102/2025}. */
    public String key() {
        return name + "/" + fiscalYear;
    }

    /** The region that sets its corridors: of a gE its directorate, of a zkT its Land (T-6); null above, or if unknown. */
    public @Nullable String steeringRegion() {
        return kind == AgreementKind.JOINT_FACILITY ? Region.ofDirectorate(overseer) : overseer;
    }

    public @Nullable String jobcenter() {
        return kind.isOfJobcenter() ? name : null;
    }

    public @Nullable String region() {
        return kind.isOfJobcenter() ? null : name;
    }
}
