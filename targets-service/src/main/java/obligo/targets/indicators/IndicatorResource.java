package obligo.targets.indicators;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import obligo.http.CommonRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/indicators")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators", description = "The indicators of § 48a SGB II")
class IndicatorResource {
    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @Operation(summary = "All indicators with their supplementary ones; they fit on one page")
    @APIResponse(
            responseCode = "200",
            description = "The indicators",
            content = @Content(schema = @Schema(implementation = Catalogue.class)))
    public Catalogue list() {
        return new Catalogue(indicators.all());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One indicator")
    @APIResponse(
            responseCode = "200",
            description = "The indicator",
            content = @Content(schema = @Schema(implementation = Indicator.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Indicator read(String code) {
        return indicators.named(code).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    /** All indicators. */
    @Schema(name = "IndicatorPage")
    record Catalogue(List<Indicator> items) {}
}
