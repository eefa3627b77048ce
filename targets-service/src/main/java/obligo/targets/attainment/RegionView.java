package obligo.targets.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import obligo.targets.actuals.DataState;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Region;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a region's year stands: its sums, and its members one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AttainmentOfRegion", description = "How a region's year stands in a month: its sums, and its members")
record RegionView(
        @Schema(examples = "rd-nordrhein-westfalen") String region,
        String name,
        Region.Kind kind,
        @Schema(examples = "2025") int year,

        @Schema(implementation = String.class, examples = "2025-06")
        YearMonth month,

        @Schema(description = "Only members of this form (T-6)") @Nullable
        Form strand,

        @Schema(description = "Day by whose organisation figures are put together; absent where as they were reported")
        @Nullable
        LocalDate organisedOn,

        @Nullable DataState dataState,
        @Nullable Instant asOf,
        Audience audience,

        @Schema(description = "By indicator and gender: sum of numerators by sum of denominators (T-37)")
        List<Sum> sums,

        @Schema(description = "What the members are shown by", examples = "K2")
        String indicator,

        Gender gender,

        @Schema(description = "A page of the members, by number")
        List<MemberStanding> items,

        @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
        String next) {

    /** One indicator of one gender, added up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AttainmentSum")
    record Sum(
            @Schema(examples = "K2") String indicator,
            Gender gender,

            @Schema(description = "The ordinance's figure of all that are counted")
            ShownFigure official,

            Coverage officialOf,

            @Schema(description = "The figure from January on, of all that are counted")
            ShownFigure toDate,

            Coverage toDateOf,

            @Schema(description = "How those that have a target stand together; absent where none can be added up")
            @Nullable
            Targeted targeted) {}

    /** Who is in a figure, and who is not. */
    @Schema(name = "AttainmentCoverage")
    record Coverage(
            @Schema(description = "Members whose values are in it", examples = "403")
            int counted,

            @Schema(description = "Members that are left out, because a month is missing")
            List<String> missing) {

        static Coverage of(MemberSums.Sum sum) {
            return new Coverage(sum.counted(), sum.missing());
        }
    }

    /** The members that have a target and all their months. */
    @Schema(name = "AttainmentOfTargeted")
    record Targeted(
            @Schema(examples = "300") int members,

            @Schema(
                    description =
                            "Members whose target is only a rate, which cannot be added up, or whose months are missing")
            int leftOut,

            Attainment standing) {}

    /** One member. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AttainmentOfMember")
    record MemberStanding(
            @Schema(examples = "34102") String jobcenter,
            @Schema(examples = "Duisburg, Stadt") String name,
            Form form,

            @Schema(examples = "IIIe") @Nullable String comparisonType,

            Attainment standing,
            Ranking.@Nullable Rank rank) {}
}
