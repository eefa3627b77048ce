package obligo.targets.corridors;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.targets.TargetsRefusal;
import obligo.targets.organisation.Audience;
import obligo.targets.organisation.Regions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions/{region}/years/{year}/corridors")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corridors", description = "What a directorate or a Land expects of its members' targets")
class CorridorResource {
    private final ChangeCorridor changeCorridor;
    private final Regions regions;
    private final Caller caller;

    CorridorResource(ChangeCorridor changeCorridor, Regions regions, Caller caller) {
        this.changeCorridor = changeCorridor;
        this.regions = regions;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "All corridors of a region's year; they fit on one page",
            description = "Members read those that apply to them in their agreement.")
    @APIResponse(
            responseCode = "200",
            description = "The corridors",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "404", description = "`region-unknown`, `not-found`")
    public Page list(
            @Parameter(example = "rd-nordrhein-westfalen") String region,
            @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        regions.mayRead(caller, regions.named(region), Audience.INTERNAL);
        return new Page(Corridors.ofRegion(region, year, asOf == null ? null : asOf.toInstant()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One corridor", description = "Its ETag is the revision to change it with.")
    @APIResponse(
            responseCode = "200",
            description = "The corridor",
            content = @Content(schema = @Schema(implementation = CorridorView.class)))
    @APIResponse(responseCode = "404", description = "`region-unknown`, `corridor-unknown`, `not-found`")
    public Response read(String region, @FiscalYear int year, UUID id) {
        regions.mayRead(caller, regions.named(region), Audience.INTERNAL);
        return answer(
                Corridors.ofRegion(region, year, null).stream()
                        .filter(corridor -> corridor.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> TargetsRefusal.CORRIDOR_UNKNOWN.refusal().with("id", id)),
                Response.Status.OK);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Sets or changes a corridor, under the id that the caller gives it",
            description =
                    "`regional-directorate` for its gE, `land-authority` for its zkT (T-6). `If-None-Match: *` for a "
                            + "new one, `If-Match` with its ETag for a change. On one day one corridor at most holds for a value "
                            + "of a member. An offer outside of it is not refused; it needs a comment and is shown as such.")
    @APIResponse(
            responseCode = "201",
            description = "The corridor is new",
            content = @Content(schema = @Schema(implementation = CorridorView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The corridor is changed, or was the same before",
            content = @Content(schema = @Schema(implementation = CorridorView.class)))
    @APIResponse(responseCode = "404", description = "`region-unknown`, `not-found`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description = "`corridors-overlap`, `corridor-reversed`, `member-not-of-region`, `negotiated-nowhere`, "
                    + "`indicator-unknown`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            String region,
            @FiscalYear int year,
            UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid CorridorBody body) {
        ChangeCorridor.Changed changed =
                changeCorridor.put(regions.named(region), year, id, ExpectedRevision.of(headers), body);
        return answer(changed.corridor(), changed.isFirst() ? Response.Status.CREATED : Response.Status.OK);
    }

    private static Response answer(CorridorView corridor, Response.Status status) {
        return Response.status(status)
                .entity(corridor)
                .tag(ExpectedRevision.tag(corridor.revision()))
                .build();
    }

    /** All corridors of a region's year. */
    @Schema(name = "CorridorPage")
    record Page(List<CorridorView> items) {}
}
