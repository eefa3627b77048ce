package obligo.budget.plan;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.ChangeReason;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget/plan")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
class PlanResource {
    private static final String DRY_RUN = "Decide and answer, but store nothing";

    private final ChangePlan changePlan;
    private final Caller caller;

    PlanResource(ChangePlan changePlan, Caller caller) {
        this.changePlan = changePlan;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "The plan as it was sent", description = "Its ETag is the revision to change it with.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`, `revision-unknown`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        BudgetRevision at = BudgetYear.revisionAt(jobcenter, year, revision, asOf == null ? null : asOf.toInstant());
        StoredPlan stored = StoredPlan.at(jobcenter, year, at.number())
                .orElseThrow(() -> BudgetRefusal.BUDGET_NOT_PLANNED
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("year", year));
        return Response.ok(stored.plan())
                .tag(ExpectedRevision.tag(at.lastPlanChange()))
                .build();
    }

    @PUT
    @Operation(
            summary = "Replaces the plan",
            description = "`If-None-Match: *` for a first plan, `If-Match` with the plan's ETag for a change. What the "
                    + "document states wrongly is stored as stated and answered as a finding, not refused.")
    @APIResponse(
            responseCode = "201",
            description = "The year's first plan is stored",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(
            responseCode = "200",
            description = "The plan is stored, or was the same before",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "409", description = "`plan-below-bound`, `year-closed`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description = "`instrument-unknown`, `instrument-not-plannable`, `reference-unknown`, `duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Plan plan) {
        return answer(changePlan.put(jobcenter, year, ExpectedRevision.of(headers), plan, dryRun), dryRun);
    }

    @PUT
    @Path("lines/{line}")
    @Operation(
            summary = "Changes or adds one line of the plan",
            description = "`If-Match` with the plan's ETag. `X-Change-Reason` says why.")
    @APIResponse(
            responseCode = "200",
            description = "The plan with the line",
            content = @Content(schema = @Schema(implementation = Plan.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`")
    @APIResponse(responseCode = "409", description = "`plan-below-bound`, `year-closed`")
    @APIResponse(responseCode = "412", description = "`revision-stale`")
    @APIResponse(
            responseCode = "422",
            description = "`instrument-unknown`, `instrument-not-plannable`, `line-key-differs`, `duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response putLine(
            String jobcenter,
            @FiscalYear int year,
            @Pattern(regexp = Line.KEY) String line,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("X-Change-Reason") @Size(max = 500) @Nullable String reason,
            @Context HttpHeaders headers,
            @NotNull @Valid Line body) {
        ExpectedRevision expected = ExpectedRevision.of(headers);
        if (!line.equals(body.line())) {
            throw BudgetRefusal.LINE_KEY_DIFFERS.refusal().with("path", line).with("body", body.line());
        }
        return answer(
                changePlan.putLine(jobcenter, year, expected, body, ChangeReason.decoded(reason), dryRun), dryRun);
    }

    private static Response answer(ChangePlan.Changed changed, boolean dryRun) {
        if (dryRun) {
            return Response.ok(changed.plan()).build();
        }
        return Response.status(changed.isFirst() ? Response.Status.CREATED : Response.Status.OK)
                .entity(changed.plan())
                .tag(ExpectedRevision.tag(changed.revision()))
                .build();
    }
}
