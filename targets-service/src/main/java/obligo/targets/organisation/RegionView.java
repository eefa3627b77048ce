package obligo.targets.organisation;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A region as it is read. */
@Schema(name = "Region", description = "What Jobcenters are added up by, as organised on a day")
record RegionView(
        @Schema(description = "As paths name it", examples = "rd-hessen")
        String region,

        Region.Kind kind,
        @Schema(examples = "Regionaldirektion Hessen") String name,
        LocalDate organisedOn,
        @Schema(description = "Jobcenters on that day") int members,

        @Schema(description = "Those of them that are gE", examples = "12")
        int jointFacilities,

        @Schema(description = "Those of them that are zkT; a Regionaldirektion has none (T-6)", examples = "16")
        int optingMunicipalities,

        @Schema(description = "The members, where one region is read") @Nullable
        List<Member> items) {

    static RegionView of(Region region, LocalDate day, List<Member> members, boolean named) {
        int jointFacilities = (int)
                members.stream().filter(member -> member.form() == Form.gE).count();
        return new RegionView(
                region.region(),
                region.kind(),
                region.name(),
                day,
                members.size(),
                jointFacilities,
                members.size() - jointFacilities,
                named ? members : null);
    }
}
