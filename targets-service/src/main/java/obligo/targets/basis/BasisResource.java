package obligo.targets.basis;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.targets.organisation.Jobcenter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets/basis")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class BasisResource {
    private final Caller caller;

    BasisResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "What was heard last of the year's budget and programme",
            description = "Answers also before there are targets; empty while nothing was heard.")
    @APIResponse(
            responseCode = "200",
            description = "What was heard",
            content = @Content(schema = @Schema(implementation = Heard.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    public Heard read(String jobcenter, @FiscalYear int year) {
        caller.mayRead(jobcenter, Jobcenter.inYear(jobcenter, year).overseer());
        return HeardYear.latest(jobcenter, year);
    }
}
