package obligo.targets.regional;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Region;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The targets of a region's year. */
@Schema(
        name = "RegionalTargets",
        description = "What the targets of a region's Jobcenters add up to, and one page of them")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegionalTargets(
        @Schema(examples = "rd-nordrhein-westfalen") String region,
        Region.Kind kind,

        @Schema(examples = "Regionaldirektion Nordrhein-Westfalen")
        String name,

        @Schema(examples = "2025") int year,
        Audience audience,

        @Schema(description = "The day by whose organisation they are put together")
        LocalDate organisedOn,

        @Schema(description = "As known at this instant; absent for now") @Nullable
        Instant asOf,

        @Schema(description = "gE and zkT apart, then both (T-6)")
        List<StrandSums> strands,

        List<RegionFinding> findings,

        @Schema(description = "The members of the strands asked for, by number")
        List<MemberRow> items,

        @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
        String next) {

    /** Which members a sum is of. */
    @Schema(name = "RegionalStrand", description = "gE, zkT, or BOTH with what belongs to nobody")
    enum Strand {
        gE,
        zkT,
        BOTH;

        /** Null for both, as the organisation asks for them. */
        @Nullable
        Form form() {
            return switch (this) {
                case gE -> Form.gE;
                case zkT -> Form.zkT;
                case BOTH -> null;
            };
        }
    }

    /** What a strand adds up to. */
    @Schema(name = "RegionalStrandSums")
    record StrandSums(
            Strand strand,

            @Schema(description = "Jobcenters that belong to it")
            int members,

            @Schema(description = "Those of them that have targets for the year")
            int withTargets,

            List<AddedUp> sums) {
        static StrandSums of(Strand strand, List<MemberTargets> all, Adding adding) {
            List<MemberTargets> members = all.stream()
                    .filter(member -> !member.membership().isUnassigned())
                    .toList();
            return new StrandSums(
                    strand,
                    jobcenters(members).size(),
                    jobcenters(members.stream()
                                    .filter(member -> !member.isMissing())
                                    .toList())
                            .size(),
                    adding.sums(strand.name(), all));
        }

        private static TreeSet<String> jobcenters(List<MemberTargets> members) {
            TreeSet<String> jobcenters = new TreeSet<>();
            members.forEach(member -> jobcenters.add(member.membership().jobcenter()));
            return jobcenters;
        }
    }

    /** One member. */
    @Schema(name = "RegionalTargetsMember", description = "What one member brings into the sums")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberRow(
            @Schema(description = "Whose targets they are", examples = "34102")
            String jobcenter,

            @Schema(description = "Whom they count for, where that is somebody else", examples = "43106") @Nullable
            String countsAs,

            @Schema(description = "Of whom they count for", examples = "Duisburg, Stadt")
            String name,

            @Schema(description = "Absent for a pseudo-organisation") @Nullable
            Form form,

            @Schema(description = "What part of them counts, where it is not all of them", examples = "0.25") @Nullable
            String weight,

            @Schema(description = "true where it is not known what part of them counts: then they are in no sum")
            @Nullable
            Boolean weightUnknown,

            @Schema(description = "Of the targets; absent where there are none") @Nullable
            Long revision,

            List<AddedUp> targets) {
        static MemberRow of(MemberTargets member, Adding adding) {
            var membership = member.membership();
            boolean isOwn = membership.countsAs().equals(membership.jobcenter());
            var weight = membership.weight();
            return new MemberRow(
                    membership.jobcenter(),
                    isOwn ? null : membership.countsAs(),
                    membership.name(),
                    membership.form(),
                    weight == null || membership.isWhole() ? null : weight.toPlainString(),
                    weight == null ? true : null,
                    member.revision(),
                    adding.sums(member.row(), List.of(member)));
        }
    }
}
