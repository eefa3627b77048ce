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
 * @param directorate of a Jobcenter, {@code hessen}; null above, of a zkT, and where it is not known
 * @param land of a Jobcenter, {@code land-he}; null above, and where it is not known
 */
public record Subject(
        String name,
        int fiscalYear,
        AgreementKind kind,
        @Nullable String directorate,
        @Nullable String land) {

    /**
     * A Jobcenter as it is organised in the year.
     *
     * @throws obligo.http.Refusal {@code jobcenter-unknown}
     */
    public static Subject ofJobcenter(String jobcenter, int fiscalYear) {
        Jobcenter named = Jobcenter.inYear(jobcenter, fiscalYear);
        Form form = named.form(fiscalYear);
        if (form == null) {
            throw CommonRefusal.JOBCENTER_UNKNOWN.refusal().with("jobcenter", jobcenter);
        }
        return new Subject(
                jobcenter,
                fiscalYear,
                form == Form.gE ? AgreementKind.JOINT_FACILITY : AgreementKind.OPTING_MUNICIPALITY,
                named.regionalDirectorate(fiscalYear),
                named.land(fiscalYear));
    }

    /**
     * A level above: the nation agrees with the BA, a Land with the ministry.
     *
     * @throws obligo.http.Refusal {@code negotiated-nowhere}
     */
    public static Subject ofRegion(Region region, int fiscalYear) {
        return switch (region.kind()) {
            case NATION -> new Subject(region.region(), fiscalYear, AgreementKind.FEDERATION_AGENCY, null, null);
            case LAND -> ofLand(region.region(), fiscalYear);
            case DIRECTORATE, COMPARISON_TYPE ->
                throw TargetsRefusal.NEGOTIATED_NOWHERE.refusal().with("region", region.region());
        };
    }

    private static Subject ofLand(String land, int fiscalYear) {
        return new Subject(land, fiscalYear, AgreementKind.FEDERATION_LAND, null, null);
    }

    /** What the Land of a zkT agrees on with the ministry; null for others, and where the Land is not known. */
    public @Nullable Subject ofItsLand() {
        return kind == AgreementKind.OPTING_MUNICIPALITY && land != null ? ofLand(land, fiscalYear) : null;
    }

    /** The same with the kind that it once had. */
    public Subject as(AgreementKind other) {
        return new Subject(name, fiscalYear, other, directorate, land);
    }

    /** The region that answers a Jobcenter's offers: of a gE its directorate, of a zkT its Land (T-6); null above. */
    public @Nullable String overseer() {
        return switch (kind) {
            case JOINT_FACILITY -> directorate;
            case OPTING_MUNICIPALITY -> land;
            case FEDERATION_AGENCY, FEDERATION_LAND -> null;
        };
    }

    /** As events are keyed, {@code 34102/2025}. */
    public String key() {
        return name + "/" + fiscalYear;
    }

    /** The overseer as a region, {@code rd-hessen} or {@code land-he}: it sets the corridors. */
    public @Nullable String steeringRegion() {
        return kind == AgreementKind.JOINT_FACILITY ? Region.ofDirectorate(directorate) : overseer();
    }

    public @Nullable String jobcenter() {
        return kind.isOfJobcenter() ? name : null;
    }

    public @Nullable String region() {
        return kind.isOfJobcenter() ? null : name;
    }
}
