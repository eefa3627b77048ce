package obligo.targets.regional;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.http.Page;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.regional.RegionalTargets.Strand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions/{region}/years/{year}/targets")
@Authenticated
@Tag(name = "Regional targets", description = "What the targets of a region's Jobcenters add up to")
class RegionalTargetsResource {
    private static final String CSV = "text/csv";

    private final SumUpTargets sumUpTargets;
    private final Regions regions;
    private final Caller caller;

    RegionalTargetsResource(SumUpTargets sumUpTargets, Regions regions, Caller caller) {
        this.sumUpTargets = sumUpTargets;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "The sums of a region's targets by strand, indicator and gender, and its members",
            description = "Numerators and denominators add up, rates are the sum of the numerators by the sum of the "
                    + "denominators (T-37). Members without targets are counted and named (R-18). Of whoever may not read "
                    + "the region internally, the nation and the comparison types are read with `audience` PUBLIC: small "
                    + "counts of persons, and as many others that they cannot be computed, are masked (D-20). With "
                    + "`Accept: text/csv` the same figures of all members at once: semicolons, decimal commas, `*` masked, "
                    + "`.` not there.")
    @APIResponse(
            responseCode = "200",
            description = "The sums and one page of members; the `Link` header leads to the next",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegionalTargets.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "`region-unknown`")
    public Response read(
            @Parameter(example = "rd-nordrhein-westfalen") String region,
            @FiscalYear int year,
            @Parameter(description = "Only this strand (T-6)") @QueryParam("strand") @Nullable Strand strand,
            @Parameter(
                            description =
                                    "By the organisation of this day: figures of Jobcenters split or merged meanwhile "
                                            + "count for their successors. Absent: of the year's first day",
                            example = "2026-01-01")
                    @QueryParam("organisedOn")
                    @Nullable
                    LocalDate organisedOn,
            @Parameter(description = "Targets as known at this instant") @QueryParam("asOf") @Nullable
                    OffsetDateTime asOf,
            @Parameter(description = "Absent: whatever the caller may read") @QueryParam("audience") @Nullable
                    Audience audience,
            @Parameter(description = "Only members after this one") @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context HttpHeaders headers,
            @Context Request request,
            @Context UriInfo uri) {
        Variant format =
                request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
                        .build());
        boolean isTable = format != null && format.getMediaType().getSubtype().equals("csv");
        Region named = regions.named(region);
        RegionalTargets targets = sumUpTargets.sumUp(new SumUpTargets.Question(
                named,
                year,
                strand,
                organisedOn,
                asOf == null ? null : asOf.toInstant(),
                regions.mayRead(caller, named, audience),
                Language.of(headers),
                isTable ? "" : after,
                isTable ? Integer.MAX_VALUE : limit));
        if (isTable) {
            return Response.ok(new RegionalTargetsCsv(targets).text())
                    .type(CSV + ";charset=UTF-8")
                    .build();
        }
        return Page.linked(Response.ok(targets).type(MediaType.APPLICATION_JSON), targets.next(), uri)
                .build();
    }
}
