package obligo.instruments.changes;

import io.quarkus.security.Authenticated;
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
import java.util.List;
import java.util.UUID;
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

@Path("/v1/instrument-changes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Which instruments there are, in which legal version, and when")
class ChangesResource {
    private static final String KEY = "[A-Z0-9_]{1,40}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ReadChanges readChanges;

    ChangesResource(ReadChanges readChanges) {
        this.readChanges = readChanges;
    }

    @GET
    @Operation(
            summary = "Changes of instruments in the order of codes and ids",
            description =
                    "For who may know of every Jobcenter's plans: `catalogue-editor`, `reconciliation`, `auditor`. "
                            + "`?state=PROPOSED` are those that wait for a second person.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes, without whom they touch; a Link header leads to the next",
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
                                                        implementation = ChangeView.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "Value for `after` to read the next page; absent on the last")
                                            })))
    public Response list(
            @Parameter(description = "Only those in this state") @QueryParam("state") @Nullable ChangeState state,
            @Parameter(
                            description = "Code and id after which the page begins",
                            example = "BGB_16J/0f6a1d53-8f0e-4b6e-9a43-6f5a4fd3b7d2")
                    @QueryParam("after")
                    @Nullable
                    @Pattern(regexp = KEY)
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        int slash = after == null ? 0 : after.indexOf('/');
        List<ChangeView> changes = after == null
                ? readChanges.list(state, "", new UUID(0, 0), limit)
                : readChanges.list(
                        state, after.substring(0, slash), UUID.fromString(after.substring(slash + 1)), limit);
        return Page.cut(changes, limit, change -> change.code() + "/" + change.id())
                .answer(uri);
    }
}
