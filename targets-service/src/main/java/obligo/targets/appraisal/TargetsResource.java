package obligo.targets.appraisal;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.targets.basis.RestingOn;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.plan.StoredTargets;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets", description = "What a Jobcenter agrees to reach in a year")
class TargetsResource {
    private final ChangeTargets changeTargets;
    private final RestingOn restingOn;
    private final Indicators indicators;
    private final Caller caller;

    TargetsResource(ChangeTargets changeTargets, RestingOn restingOn, Indicators indicators, Caller caller) {
        this.changeTargets = changeTargets;
        this.restingOn = restingOn;
        this.indicators = indicators;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The targets of a year: items, stated and computed figures, findings, and what they rest on",
            description =
                    "Its ETag is the revision to change it with. `basis` always says what is heard today, also for an "
                            + "earlier revision.")
    @APIResponse(
            responseCode = "200",
            description = "The targets",
            content = @Content(schema = @Schema(implementation = TargetsView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `targets-not-planned`, `revision-unknown`, `not-found`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        caller.mayRead(jobcenter, Jobcenter.inYear(jobcenter, year).overseer());
        TargetsRevision at = TargetsYear.revisionAt(jobcenter, year, revision, asOf == null ? null : asOf.toInstant());
        Targets targets = StoredTargets.at(jobcenter, year, at.number()).orElseThrow();
        TargetsView view = TargetsView.of(at, targets, restingOn.of(at), indicators, Language.of(headers));
        return Response.ok(view).tag(ExpectedRevision.tag(at.number())).build();
    }

    @PUT
    @Operation(
            summary = "Replaces the targets",
            description =
                    "Role `planner` of the Jobcenter. `If-None-Match: *` for the year's first targets, `If-Match` with "
                            + "the ETag for a change. A target that is worse than last year is no fault (T-23). What the document "
                            + "states wrongly is stored as stated and answered as a finding, not refused. Once an agreement is "
                            + "open for the year, only its signature changes the targets (`agreement-governs`).")
    @APIResponse(
            responseCode = "201",
            description = "The year's first targets are stored",
            content = @Content(schema = @Schema(implementation = TargetsView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The targets are stored, or were the same before",
            content = @Content(schema = @Schema(implementation = TargetsView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    @APIResponse(responseCode = "409", description = "`agreement-governs`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(responseCode = "422", description = "`indicator-unknown`, `reference-unknown`, `duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            String jobcenter, @FiscalYear int year, @Context HttpHeaders headers, @NotNull @Valid Targets targets) {
        ChangeTargets.Changed changed = changeTargets.put(jobcenter, year, ExpectedRevision.of(headers), targets);
        TargetsView view = TargetsView.of(
                changed.revision(), changed.targets(), changed.basis(), indicators, Language.of(headers));
        return Response.status(changed.isFirst() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view)
                .tag(ExpectedRevision.tag(changed.revision().number()))
                .build();
    }
}
