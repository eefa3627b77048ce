package obligo.targets.organisation;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import obligo.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Regions",
        description = "What Jobcenters are added up by: nation, Regionaldirektion, Land, comparison type")
class RegionResource {
    /** Legal time (D-13). */
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin");

    private final Regions regions;

    RegionResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    @Operation(
            summary = "All regions, with how many Jobcenters each has",
            description = "Who belongs to a region is no secret: anybody signed in reads it. A comparison type has no "
                    + "members until somebody puts the Jobcenters' types.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the `Link` header leads to the next",
            content = @Content(schema = @Schema(implementation = RegionPage.class)))
    public Response list(
            @Parameter(description = "As organised on this day; absent: today", example = "2026-01-01")
                    @QueryParam("organisedOn")
                    @Nullable
                    LocalDate organisedOn,
            @Parameter(description = "Only those after this region") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        LocalDate day = day(organisedOn);
        List<RegionView> rows = regions.all().stream()
                .sorted(Comparator.comparing(Region::region))
                .filter(region -> region.region().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(region -> RegionView.of(region, day, regions.members(region, day, null), false))
                .toList();
        return Page.cut(rows, limit, RegionView::region).answer(uri);
    }

    @GET
    @Path("{region}")
    @Operation(summary = "One region with its Jobcenters on a day")
    @APIResponse(
            responseCode = "200",
            description = "The region",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    @APIResponse(responseCode = "404", description = "`region-unknown`")
    public RegionView read(
            @Parameter(example = "land-he") String region,
            @Parameter(description = "Only the Jobcenters of this form (T-6)") @QueryParam("strand") @Nullable
                    Form strand,
            @Parameter(description = "As organised on this day; absent: today", example = "2026-01-01")
                    @QueryParam("organisedOn")
                    @Nullable
                    LocalDate organisedOn) {
        Region named = regions.named(region);
        LocalDate day = day(organisedOn);
        return RegionView.of(named, day, regions.members(named, day, strand), true);
    }

    private static LocalDate day(@Nullable LocalDate organisedOn) {
        return organisedOn == null ? LocalDate.now(LEGAL_TIME) : organisedOn;
    }

    /** What a page looks like, for the API's description. */
    @Schema(name = "RegionPage")
    record RegionPage(
            List<RegionView> items,

            @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
            String next) {}
}
