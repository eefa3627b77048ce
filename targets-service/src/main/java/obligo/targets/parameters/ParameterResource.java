package obligo.targets.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/target-parameters")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Parameters", description = "Which dated parameters are used, since when, and where they stand")
class ParameterResource {
    private final Parameters parameters;

    ParameterResource(Parameters parameters) {
        this.parameters = parameters;
    }

    @GET
    @Operation(
            summary = "The parameters that hold on a day",
            description = "Kinds of agreement and their parties, mandatory items, focus topics, the day of the budget "
                    + "act, the planning calendar, tolerances; each with its source. What is of a year holds on its "
                    + "days. Anybody with a token may read it.")
    @APIResponse(
            responseCode = "200",
            description = "The parameters",
            content = @Content(schema = @Schema(implementation = InForce.class)))
    public InForce read(
            @Parameter(description = "The day, today where absent", example = "2025-01-01") @QueryParam("on") @Nullable
                    LocalDate on) {
        LocalDate day = Objects.requireNonNullElseGet(on, Parameters::today);
        return new InForce(day, parameters.inForceOn(day));
    }

    /** What is used on a day. */
    @Schema(name = "TargetParameters", description = "Every parameter that holds on a day, by its file")
    record InForce(
            @Schema(examples = "2025-01-01") LocalDate on,

            @Schema(type = SchemaType.OBJECT, description = "Lists of `TargetParameter` by file")
            Map<String, List<Row<JsonNode>>> parameters) {}
}
