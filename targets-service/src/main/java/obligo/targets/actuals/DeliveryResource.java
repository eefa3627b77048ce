package obligo.targets.actuals;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import obligo.http.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/actuals")
@Authenticated
@Blocking
@Tag(name = "Actuals", description = "Monthly numerators and denominators of the indicators, by gender and data state")
class DeliveryResource {
    private final Delivering delivering;

    DeliveryResource(Delivering delivering) {
        this.delivering = delivering;
    }

    @POST
    @Consumes({Delivering.NDJSON, Delivering.CSV})
    @Produces(Delivering.NDJSON)
    @Operation(summary = "Delivers actuals of any Jobcenters and years", description = Delivering.MANNER)
    @RequestBody(
            content = {
                @Content(mediaType = Delivering.NDJSON, schema = @Schema(implementation = ActualRow.class)),
                @Content(
                        mediaType = Delivering.CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = ActualRow.CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "The results, one a line",
            content =
                    @Content(
                            mediaType = Delivering.NDJSON,
                            schema = @Schema(oneOf = {ActualResult.class, ActualResult.LastLine.class})))
    @APIResponse(responseCode = "413", description = "`delivery-too-wide`")
    @APIResponse(responseCode = "422", description = "`file-encoding-wrong`, `file-columns-wrong`")
    public Response deliver(
            @Parameter(description = "Day on which the statistics gave the values out (D-12); today where absent")
                    @QueryParam("deliveredOn")
                    @Nullable
                    LocalDate deliveredOn,
            @Parameter(description = "All or none") @QueryParam("atomic") @DefaultValue("true") boolean atomic,
            @Parameter(description = "Decide and answer, but record nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "`all`: a line for each row. `refused`: only for those, and the summary")
                    @QueryParam("results")
                    @DefaultValue("all")
                    @Pattern(regexp = "all|refused")
                    String results,
            @Context HttpHeaders headers,
            InputStream rows)
            throws IOException {
        Delivering.Manner manner = Delivering.manner(
                deliveredOn, atomic, dryRun, results, headers.getMediaType().toString(), Language.of(headers));
        Decided decided = delivering.deliver(null, null, manner, rows);
        return Response.ok((StreamingOutput) decided::tellAndClose)
                .type(Delivering.NDJSON)
                .build();
    }
}
