package obligo.instruments.catalogue;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import obligo.http.CommonRefusal;
import obligo.http.ExpectedRevision;
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

@Path("/v1/instruments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Which instruments there are, in which legal version, and when")
class CatalogueResource {
    @GET
    @Transactional
    @Operation(summary = "The catalogue in the order of its codes", description = "Anybody with a token may read it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of instruments; a Link header leads to the next",
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
                                                        implementation = InstrumentView.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "Value for `after` to read the next page; absent on the last")
                                            })))
    public Response list(
            @Parameter(description = "Only those with which a new case can begin on this day")
                    @QueryParam("validOn")
                    @Nullable
                    LocalDate validOn,
            @Parameter(description = "Code after which the page begins") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        List<InstrumentView> rows = InstrumentRevision.current(after, validOn, limit + 1).stream()
                .map(InstrumentView::of)
                .toList();
        return Page.cut(rows, limit, view -> view.instrument().code()).answer(uri);
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One instrument", description = "Its ETag is the revision to propose a change with.")
    @APIResponse(
            responseCode = "200",
            description = "The instrument",
            content = @Content(schema = @Schema(implementation = InstrumentView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`, `revision-unknown`")
    public Response read(
            @Parameter(example = "FBW") @Pattern(regexp = Instrument.CODE) String code,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        InstrumentRevision current = Optional.ofNullable(
                        InstrumentRevision.named(List.of(code)).get(code))
                .orElseThrow(() -> CommonRefusal.NOT_FOUND.refusal().with("instrument", code));
        Optional<InstrumentRevision> asked = Optional.of(current);
        if (asOf != null) {
            asked = InstrumentRevision.knownAt(code, asOf.toInstant());
        } else if (revision != null) {
            asked = InstrumentRevision.numbered(code, revision);
        }
        InstrumentRevision found =
                asked.orElseThrow(() -> CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", revision));
        return Response.ok(InstrumentView.of(found))
                .tag(ExpectedRevision.tag(found.number()))
                .build();
    }
}
