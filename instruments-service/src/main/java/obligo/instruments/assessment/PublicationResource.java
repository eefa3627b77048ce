package obligo.instruments.assessment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.instruments.approval.Publication;
import obligo.instruments.neighbours.KnownJobcenter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/programme/publications")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Publication",
        description = "How a programme is submitted, approved, published as a named cut, and amended")
class PublicationResource {
    private final Caller caller;

    PublicationResource(Caller caller) {
        this.caller = caller;
    }

    /** The publications of a year. */
    @Schema(name = "ProgrammePublications", description = "The published programmes of a year, in their order")
    record Listed(List<PublicationSummary> items) {}

    @GET
    @Transactional
    @Operation(
            summary = "The published programmes of a year: each is a cut of programme, budget and targets",
            description = "The last one is in force.")
    @APIResponse(
            responseCode = "200",
            description = "The publications; none before the first",
            content = @Content(schema = @Schema(implementation = Listed.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Listed list(
            @Parameter(example = "34102") String jobcenter, @Parameter(example = "2025") @FiscalYear int year) {
        requireReadable(jobcenter);
        return new Listed(Publication.of(jobcenter, year).stream()
                .map(PublicationSummary::of)
                .toList());
    }

    @GET
    @Path("{publication}")
    @Transactional
    @Operation(
            summary = "A programme as it was published",
            description = "With the money of the budget revision that it shows, not with today's. What it names of the "
                    + "targets stands in `targets-service` at that revision.")
    @APIResponse(
            responseCode = "200",
            description = "The publication",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `publication-unknown`, `not-found`")
    public PublicationView read(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "Its number", example = "1") int publication,
            @Context HttpHeaders headers) {
        requireReadable(jobcenter);
        return PublicationView.of(
                Publication.numbered(jobcenter, year, publication),
                Language.of(headers).locale());
    }

    private void requireReadable(String jobcenter) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
    }
}
