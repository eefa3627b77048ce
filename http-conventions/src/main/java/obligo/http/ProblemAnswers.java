package obligo.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the OpenAPI document what every operation may answer, so that no endpoint has to repeat it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemAnswers implements OASFilter {
    /** Sorted, so that the document is the same in every build. */
    private static final SortedMap<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "`malformed-json`, `invalid-request`",
            "401", "`not-authenticated`",
            "403", "`not-permitted`",
            "404", "`not-found`",
            "406", "`not-acceptable`",
            "500", "`internal-error`",
            "503", "`temporarily-unavailable`"));

    private static final SortedMap<String, String> WITH_BODY =
            new TreeMap<>(Map.of("413", "`body-too-large`", "415", "`unsupported-media-type`"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        for (PathItem path : api.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                ALWAYS.forEach((status, text) -> answer(operation, status, text));
                if (operation.getRequestBody() != null) {
                    WITH_BODY.forEach((status, text) -> answer(operation, status, text));
                }
                if (operation.getResponses().hasAPIResponse("428")) {
                    precondition(
                            operation, "If-Match", "`\"<revision>\"`: the ETag that was read, to change what there is");
                    precondition(operation, "If-None-Match", "`*`: to begin where there is nothing yet");
                }
                operation.getResponses().getAPIResponses().forEach(ProblemAnswers::describeProblem);
            }
        }
    }

    /** The gateway sees the services' documents with these parameters already in them. */
    private static void precondition(Operation operation, String header, String text) {
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> header.equals(known.getName()))) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(header)
                .in(Parameter.In.HEADER)
                .description(text)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    private static void answer(Operation operation, String status, String text) {
        APIResponse said = operation.getResponses().getAPIResponse(status);
        // For secured endpoints the library adds 401 and 403 with a text of its own.
        if (said == null
                || "Not Authorized".equals(said.getDescription())
                || "Not Allowed".equals(said.getDescription())) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(text));
        }
    }

    private static void describeProblem(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && response.getRef() == null) {
            Content content = OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
            response.setContent(content);
        }
    }
}
