package obligo.targets.regional;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import obligo.targets.agreement.Standpoint;
import obligo.targets.agreement.Status;
import obligo.targets.corridors.CorridorView;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Region;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import obligo.targets.regional.RegionalTargets.Strand;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a region's negotiations are. */
@Schema(
        name = "RegionalNegotiation",
        description =
                "How far the negotiations of a region's Jobcenters are, what each side's values add up to, and one "
                        + "page of them")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegionalNegotiation(
        @Schema(examples = "rd-nordrhein-westfalen") String region,
        Region.Kind kind,

        @Schema(examples = "Regionaldirektion Nordrhein-Westfalen")
        String name,

        @Schema(examples = "2025") int year,

        @Schema(description = "As known at this instant; absent for now") @Nullable
        Instant asOf,

        @Schema(description = "gE and zkT apart, then both (T-6)")
        List<StrandState> strands,

        @Schema(description = "Those that the region itself sets")
        List<CorridorView> corridors,

        @Schema(description = "The members of the strands asked for, by number")
        List<MemberState> items,

        @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
        String next) {

    /** How far a strand is. */
    @Schema(name = "RegionalNegotiationStrand")
    record StrandState(
            Strand strand,

            @Schema(description = "Jobcenters that belong to it")
            int members,

            @Schema(description = "How many of them have never opened an agreement")
            int notOpened,

            @Schema(description = "How many of the others stand at which status")
            List<AtStatus> statuses,

            @Schema(description = "Those that have not offered any values yet", examples = "[\"34102\"]")
            List<String> withoutOffer,

            List<StandpointSums> sums) {}

    /** How many stand there. */
    @Schema(name = "RegionalNegotiationStatus")
    record AtStatus(Status status, int members) {}

    /** What a standpoint's values add up to. */
    @Schema(name = "RegionalNegotiationSums")
    record StandpointSums(
            Standpoint standpoint,

            @Schema(description = "Members that have such a version")
            int members,

            List<AddedUp> targets) {}

    /** One member. */
    @Schema(name = "RegionalNegotiationMember")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberState(
            @Schema(examples = "34102") String jobcenter,
            @Schema(examples = "Duisburg, Stadt") String name,
            Form form,

            @Schema(description = "Absent where no agreement was ever opened") @Nullable
            Status status,

            @Schema(description = "Of the agreement") @Nullable
            Long revision,

            @Schema(description = "0 while nothing is said") int latestVersion,
            @Nullable PlanningSide latestSide,
            @Nullable Instant lastStepAt,

            @Schema(description = "Under the agreed version")
            List<Party> signatures,

            List<StandpointSums> values) {}

    /** The same with one page of its members. */
    RegionalNegotiation page(String after, int limit) {
        List<MemberState> following = items.stream()
                .filter(member -> member.jobcenter().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean goesOn = following.size() > limit;
        List<MemberState> page = goesOn ? following.subList(0, limit) : following;
        return new RegionalNegotiation(
                region,
                kind,
                name,
                year,
                asOf,
                strands,
                corridors,
                page,
                goesOn ? page.get(limit - 1).jobcenter() : null);
    }
}
