package obligo.instruments.schemes;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import obligo.http.ChangeReason;
import obligo.http.CommonRefusal;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/schemes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes", description = "How planning documents group their instruments")
class SchemeResource {
    private final ChangeScheme changeScheme;

    SchemeResource(ChangeScheme changeScheme) {
        this.changeScheme = changeScheme;
    }

    @GET
    @Transactional
    @Operation(
            summary = "All schemes in the order of their keys",
            description = "Anybody with a token may read them: they hold no figures.")
    @APIResponse(
            responseCode = "200",
            description = "A page of schemes; a Link header leads to the next",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "items",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SchemeView.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "Value for `after` to read the next page; absent on the last")
                                            })))
    public Response list(
            @Parameter(description = "Only those of this Jobcenter", example = "34102")
                    @QueryParam("jobcenter")
                    @Nullable
                    String jobcenter,
            @Parameter(description = "Only those of this year", example = "2025")
                    @QueryParam("year")
                    @Nullable
                    @FiscalYear
                    Integer year,
            @Parameter(description = "Key after which the page begins") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        List<SchemeView> rows = SchemeRevision.current(after, jobcenter, year, limit + 1).stream()
                .map(SchemeView::of)
                .toList();
        return Page.cut(rows, limit, SchemeView::scheme).answer(uri);
    }

    @GET
    @Path("{scheme}")
    @Transactional
    @Operation(summary = "One scheme", description = "Its ETag is the revision to change it with.")
    @APIResponse(
            responseCode = "200",
            description = "The scheme",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`, `revision-unknown`")
    public Response read(
            @Parameter(example = "34102-2025-amip") @Pattern(regexp = Scheme.KEY) String scheme,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        StoredScheme stored = StoredScheme.<StoredScheme>findByIdOptional(scheme)
                .orElseThrow(() -> CommonRefusal.NOT_FOUND.refusal().with("scheme", scheme));
        Optional<SchemeRevision> asked;
        if (asOf != null) {
            asked = SchemeRevision.knownAt(scheme, asOf.toInstant());
        } else {
            asked = SchemeRevision.numbered(scheme, revision == null ? stored.revision() : revision);
        }
        return answer(
                Response.Status.OK,
                asked.orElseThrow(() -> CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", revision)));
    }

    @PUT
    @Path("{scheme}")
    @Operation(
            summary = "Changes or adds a scheme",
            description =
                    "For planners of the scheme's Jobcenter. `If-None-Match: *` for a new one, `If-Match` with its "
                            + "ETag for a change. `X-Change-Reason` says why.")
    @APIResponse(
            responseCode = "201",
            description = "The scheme is new",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The scheme is stored, or was the same before",
            content = @Content(schema = @Schema(implementation = SchemeView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`instrument-unknown`, `category-unknown`, `parent-unknown`, `parent-circle`, `duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            @Parameter(example = "34102-2025-amip") @Pattern(regexp = Scheme.KEY) String scheme,
            @HeaderParam(ChangeReason.HEADER) @Size(max = ChangeReason.LONGEST) @Nullable String reason,
            @Context HttpHeaders headers,
            @NotNull @Valid Scheme body) {
        ChangeScheme.Changed changed =
                changeScheme.put(scheme, body, ExpectedRevision.of(headers), ChangeReason.decoded(reason));
        return answer(changed.isNew() ? Response.Status.CREATED : Response.Status.OK, changed.revision());
    }

    private static Response answer(Response.Status status, SchemeRevision revision) {
        return Response.status(status)
                .entity(SchemeView.of(revision))
                .tag(ExpectedRevision.tag(revision.number()))
                .build();
    }
}
