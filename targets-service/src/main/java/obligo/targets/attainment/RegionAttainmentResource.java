package obligo.targets.attainment;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Page;
import obligo.targets.TargetsRefusal;
import obligo.targets.actuals.Actuals;
import obligo.targets.actuals.DataState;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions/{region}/years/{year}/attainment")
@Authenticated
@Blocking
@Tag(name = "Attainment", description = "What the actuals say of the targets")
class RegionAttainmentResource {
    private static final String CSV = "text/csv";

    private final Caller caller;
    private final Regions regions;
    private final Indicators indicators;
    private final AttainRegion attainRegion;

    RegionAttainmentResource(Caller caller, Regions regions, Indicators indicators, AttainRegion attainRegion) {
        this.caller = caller;
        this.regions = regions;
        this.indicators = indicators;
        this.attainRegion = attainRegion;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "How a region's year stands: sums of all indicators, and its members with their ranks",
            description =
                    "Rates are sums of numerators by sums of denominators, never means of rates (T-37). Who lacks a "
                            + "month that a figure needs is left out of it and named. Members are ranked inside their comparison "
                            + "type, among all of the nation (T-36). As CSV (`Accept: text/csv`): all members, semicolons, decimal "
                            + "commas.")
    @APIResponse(
            responseCode = "200",
            description = "How it stands; members in pages, and the `Link` header leads to the next",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RegionView.class)),
                @Content(mediaType = CSV)
            })
    @APIResponse(responseCode = "404", description = "`region-unknown`, `not-found`")
    @APIResponse(responseCode = "422", description = "`indicator-unknown`")
    public Response read(
            String region,
            @FiscalYear int year,
            @Parameter(description = "The reporting month; the latest with a value where absent", example = "2025-06")
                    @QueryParam("month")
                    @Nullable
                    @Pattern(regexp = AttainmentResource.MONTH)
                    String month,
            @Parameter(description = "Only members of this form (T-6)") @QueryParam("strand") @Nullable Form strand,
            @Parameter(description = "Put together as organised on this day; on the month's first where absent")
                    @QueryParam("organisedOn")
                    @Nullable
                    LocalDate organisedOn,
            @Parameter(description = "Only values of this state: T3 for official comparisons (T-30)")
                    @QueryParam("dataState")
                    @Nullable
                    DataState dataState,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Parameter(description = "PUBLIC masks small counts of persons (D-20)") @QueryParam("audience") @Nullable
                    Audience audience,
            @Parameter(description = "Indicator that members are shown and ranked by", example = "K2")
                    @QueryParam("indicator")
                    @DefaultValue("K2")
                    String indicator,
            @QueryParam("gender") @DefaultValue("TOTAL") Gender gender,
            @Parameter(description = "Ranks by the indicator, or by the degree of attainment")
                    @QueryParam("rankBy")
                    @DefaultValue("INDICATOR")
                    @Pattern(regexp = "INDICATOR|ATTAINMENT")
                    String rankBy,
            @Parameter(description = "Only members after this number") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Region asked = regions.named(region);
        Audience permitted = regions.mayRead(caller, asked, audience);
        if (indicators.named(indicator).isEmpty()) {
            throw TargetsRefusal.INDICATOR_UNKNOWN.refusal().with("indicator", indicator);
        }
        Instant instant = asOf == null ? null : asOf.toInstant();
        RegionQuestion question = new RegionQuestion(
                asked,
                year,
                AttainmentResource.monthOf(month, year),
                strand,
                organisedOn,
                new Actuals.View(dataState, instant),
                indicator,
                gender,
                rankBy.equals("ATTAINMENT"),
                permitted);
        AttainRegion.Standing standing = attainRegion.of(question);
        boolean asCsv = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("csv"));
        if (asCsv) {
            return Response.ok(RegionCsv.of(standing.members()), CSV + "; charset=UTF-8")
                    .build();
        }
        Page<RegionView.MemberStanding> page = Page.cut(
                standing.members().stream()
                        .filter(member -> member.jobcenter().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                RegionView.MemberStanding::jobcenter);
        RegionView view = view(question, standing, page.items(), page.next());
        return Page.linked(Response.ok(view, MediaType.APPLICATION_JSON), page.next(), uri)
                .build();
    }

    private static RegionView view(
            RegionQuestion question,
            AttainRegion.Standing standing,
            List<RegionView.MemberStanding> items,
            @Nullable String next) {
        return new RegionView(
                question.region().region(),
                question.region().name(),
                question.region().kind(),
                question.year(),
                standing.month(),
                question.strand(),
                question.organisedOn(),
                question.view().only(),
                question.view().asOf(),
                question.audience(),
                standing.sums(),
                question.indicator(),
                question.gender(),
                items,
                next);
    }
}
