package obligo.instruments.law;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/legal-terms")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Which instruments there are, in which legal version, and when")
class TermsResource {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin"); // D-13

    private final Terms terms;

    TermsResource(Terms terms) {
        this.terms = terms;
    }

    /** The names of a day. */
    @Schema(name = "LegalTerms", description = "What the law calls things on a day")
    record Named(LocalDate on, List<Term> items) {}

    @GET
    @Operation(
            summary = "What the law calls things on a day",
            description =
                    "Bürgergeld or Grundsicherungsgeld: names that are shown come from here, never from code (D-50).")
    @APIResponse(responseCode = "200", description = "The names in force on the day")
    public Named on(
            @Parameter(description = "Today unless said", example = "2026-07-01") @QueryParam("on") @Nullable
                    LocalDate day) {
        LocalDate on = Objects.requireNonNullElseGet(day, () -> LocalDate.now(LEGAL_TIME));
        return new Named(on, terms.on(on));
    }
}
