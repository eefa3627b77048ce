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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import obligo.http.Caller;
import obligo.http.FiscalYear;
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

@Path("/v1/regions/{region}/years/{year}/negotiation")
@Authenticated
@Tag(name = "Regional targets")
class RegionalNegotiationResource {
    private static final String CSV = "text/csv";

    private final SumUpNegotiation sumUpNegotiation;
    private final Regions regions;
    private final Caller caller;

    RegionalNegotiationResource(SumUpNegotiation sumUpNegotiation, Regions regions, Caller caller) {
        this.sumUpNegotiation = sumUpNegotiation;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How far a region's negotiations are, and what each side's values add up to until now",
            description =
                    "Of each side the version it said last, then what is agreed and what is signed: numerators and "
                            + "denominators add up, rates are sum by sum (T-37). How many members stand at which status, who has "
                            + "not offered yet, the corridors that the region sets. Only for who oversees the region. With "
                            + "`Accept: text/csv` all members at once.")
    @APIResponse(
            responseCode = "200",
            description = "The sums and one page of members; the `Link` header leads to the next",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegionalNegotiation.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "`region-unknown`")
    public Response read(
            @Parameter(example = "rd-nordrhein-westfalen") String region,
            @FiscalYear int year,
            @Parameter(description = "Only this strand (T-6)") @QueryParam("strand") @Nullable Strand strand,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Parameter(description = "Only members after this one") @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        RegionalNegotiation page = all(region, year, strand, asOf).page(after, limit);
        return Page.linked(Response.ok(page), page.next(), uri).build();
    }

    @GET
    @Produces(CSV)
    @Operation(hidden = true)
    public Response table(
            String region,
            @FiscalYear int year,
            @QueryParam("strand") @Nullable Strand strand,
            @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        return Response.ok(new RegionalNegotiationCsv(all(region, year, strand, asOf)).text())
                .type(CSV + ";charset=UTF-8")
                .build();
    }

    private RegionalNegotiation all(String region, int year, @Nullable Strand strand, @Nullable OffsetDateTime asOf) {
        Region named = regions.named(region);
        regions.mayRead(caller, named, Audience.INTERNAL);
        return sumUpNegotiation.sumUp(named, year, strand, asOf == null ? null : asOf.toInstant());
    }
}
