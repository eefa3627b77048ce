package obligo.budget.yearend;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import obligo.budget.ledger.Outcome;
import obligo.budget.ledger.Receipt;
import obligo.budget.ledger.Request;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.Correlation;
import obligo.http.FiscalYear;
import obligo.http.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget/year-end")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Year end", description = "Closing a year, and what the next one inherits")
class YearEndResource {
    private final EndYear endYear;
    private final Caller caller;

    YearEndResource(EndYear endYear, Caller caller) {
        this.endYear = endYear;
        this.caller = caller;
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Takes a year one step towards its end",
            description = "Works through the commitments in pieces. Where it is interrupted, the same request goes on.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been done before, or could be (dry run)",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`")
    @APIResponse(
            responseCode = "409",
            description = "`id-reused`, `year-closed`, `year-closing`, `year-end-out-of-order`, `not-rolled-over`")
    @APIResponse(responseCode = "422", description = "`open-commitments-undecided`")
    public Response end(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = "Decide and answer, but book nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid YearEnd act) {
        KnownJobcenter.named(jobcenter);
        caller.mayWrite(jobcenter, Role.BUDGET_OFFICER);
        Outcome outcome = endYear.end(new Request(
                new YearKey(jobcenter, year),
                id,
                act,
                Author.of(caller),
                Set.of(Role.BUDGET_OFFICER),
                Correlation.idFrom(headers.getHeaderString(Correlation.HEADER)),
                dryRun));
        return Response.status(outcome.isNew() && !dryRun ? Response.Status.CREATED : Response.Status.OK)
                .entity(outcome.orThrow())
                .build();
    }
}
