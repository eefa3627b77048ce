package obligo.instruments.changes;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import obligo.http.ExpectedRevision;
import obligo.http.Page;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/instruments/{code}/changes/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Which instruments there are, in which legal version, and when")
class ChangeResource {
    private final ProposeChange proposeChange;
    private final DecideChange decideChange;
    private final ReadChanges readChanges;

    ChangeResource(ProposeChange proposeChange, DecideChange decideChange, ReadChanges readChanges) {
        this.proposeChange = proposeChange;
        this.decideChange = decideChange;
        this.readChanges = readChanges;
    }

    @GET
    @Operation(
            summary = "A change of an instrument, what was decided on it, and whom it touches",
            description =
                    "For who may know of every Jobcenter's plans: `catalogue-editor`, `reconciliation`, `auditor`. "
                            + "Whom a proposed change touches is said as it stands now, of a confirmed one as it stood then.")
    @APIResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(responseCode = "404", description = "`change-unknown`, `not-found`")
    public ChangeView read(@Parameter(example = "BGB_16J") @Pattern(regexp = Instrument.CODE) String code, UUID id) {
        return readChanges.read(code, id);
    }

    @PUT
    @Operation(
            summary =
                    "Proposes to add, change or withdraw an instrument, under the id that the caller gives the change",
            description =
                    "For the role catalogue-editor. `If-None-Match: *` for a new instrument, `If-Match` with its ETag for a "
                            + "change. Nothing changes until another person confirms it. The answer lists whom it would touch.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been proposed before with the same content",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`id-reused`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`window-inverted`, `versions-overlap`, `new-cases-overlap`, `replacement-circle`, `key-differs`, "
                            + "`instrument-unknown`, `withdrawal-not-earlier`, `nothing-to-change`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response propose(
            @Parameter(example = "BGB_16J") @Pattern(regexp = Instrument.CODE) String code,
            UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid ProposedChange change) {
        ProposeChange.Proposed proposed = proposeChange.propose(code, id, ExpectedRevision.of(headers), change);
        return answer(proposed.change(), proposed.isNew());
    }

    @PUT
    @Path("decision")
    @Operation(
            summary = "Confirms or rejects a proposed change",
            description =
                    "For the role catalogue-editor; another person than the one who proposed it, and no machine (M-92). "
                            + "Confirmed, it is the instrument's next revision, and the neighbours are told of it with "
                            + "whom it touches. A change of an instrument that has had another revision since is stale.")
    @APIResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been decided before by the same person with the same content",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(responseCode = "403", description = "`not-permitted`, `person-required`, `second-person-required`")
    @APIResponse(responseCode = "404", description = "`change-unknown`, `not-found`")
    @APIResponse(responseCode = "409", description = "`change-already-decided`, `change-stale`")
    @APIResponse(
            responseCode = "422",
            description = "`window-inverted`, `versions-overlap`, `new-cases-overlap`, `replacement-circle`, "
                    + "`instrument-unknown`")
    public Response decide(
            @Parameter(example = "BGB_16J") @Pattern(regexp = Instrument.CODE) String code,
            UUID id,
            @NotNull @Valid Decision decision) {
        DecideChange.Decided decided = decideChange.decide(code, id, decision);
        return answer(decided.change(), decided.isNew());
    }

    @GET
    @Path("impact")
    @Operation(
            summary = "Whom a change touches, in the order of the Jobcenters",
            description =
                    "For who may know of every Jobcenter's plans. What a rejected or stale one would touch is not told.")
    @APIResponse(
            responseCode = "200",
            description = "A page of Jobcenters; a Link header leads to the next",
            content = @Content(schema = @Schema(implementation = ImpactView.class)))
    @APIResponse(responseCode = "404", description = "`change-unknown`, `not-found`")
    public Response impact(
            @Parameter(example = "BGB_16J") @Pattern(regexp = Instrument.CODE) String code,
            UUID id,
            @Parameter(description = "Jobcenter after which the page begins") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        ImpactView impact = readChanges.impact(code, id, after, limit);
        return Page.linked(Response.ok(impact), impact.next(), uri).build();
    }

    private static Response answer(ChangeView change, boolean isNew) {
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(change)
                .build();
    }
}
