package obligo.budget.balance;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget", description = "What a Jobcenter's year is allotted and plans to spend")
class BudgetResource {
    private final Caller caller;

    BudgetResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The budget of a year: waterfall, lines, stated and computed figures, findings",
            description =
                    "Money in EUR. Its ETag is the revision of the whole budget; a plan is changed with the plan's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The budget",
            content = @Content(schema = @Schema(implementation = BudgetView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`, `revision-unknown`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        BudgetRevision at = BudgetYear.revisionAt(jobcenter, year, revision, asOf == null ? null : asOf.toInstant());
        return Response.ok(BudgetView.of(at, Language.of(headers).locale()))
                .tag(ExpectedRevision.tag(at.number()))
                .build();
    }
}
