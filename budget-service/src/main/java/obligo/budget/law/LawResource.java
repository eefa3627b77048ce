package obligo.budget.law;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/budget-law")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget law", description = "Which legal rules are enforced, since when, and where they stand")
class LawResource {
    private final Law law;

    LawResource(Law law) {
        this.law = law;
    }

    @GET
    @Operation(
            summary = "The legal rules in force on a day",
            description = "Pots, stages of allotments, caps, the vorläufige Haushaltsführung, subsidy rates, shares of "
                    + "administrative costs, each with its legal reference. Anybody with a token may read it.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = LawInForce.class)))
    public LawInForce read(
            @Parameter(description = "The day, today where absent", example = "2026-07-01") @QueryParam("on") @Nullable
                    LocalDate on) {
        LocalDate day = Objects.requireNonNullElseGet(on, Law::today);
        return new LawInForce(day, law.inForceOn(day));
    }
}
