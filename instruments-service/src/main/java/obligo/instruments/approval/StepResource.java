package obligo.instruments.approval;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.UUID;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.year.ProgrammeYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/programme/steps")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Publication",
        description = "How a programme is submitted, approved, published as a named cut, and amended")
class StepResource {
    private final TakeStep takeStep;
    private final Caller caller;

    StepResource(TakeStep takeStep, Caller caller) {
        this.takeStep = takeStep;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "How the year's programme stands, and the steps that led there")
    @APIResponse(
            responseCode = "200",
            description = "State and steps; a draft without steps at first",
            content = @Content(schema = @Schema(implementation = StepsView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`")
    public StepsView read(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        requireReadable(jobcenter, year);
        return StepsView.of(jobcenter, year, asOf == null ? null : asOf.toInstant());
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "The receipt of a step")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `programme-not-planned`, `programme-step-unknown`")
    public StepView receipt(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            UUID id) {
        requireReadable(jobcenter, year);
        return StepsView.of(jobcenter, year, null).steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        InstrumentsRefusal.PROGRAMME_STEP_UNKNOWN.refusal().with("id", id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Takes the year's programme one step further, under the id that the caller gives the step",
            description =
                    "SUBMIT, WITHDRAW, PUBLISH and AMEND are of a `planner` or `manager` of the Jobcenter. APPROVE and "
                            + "RETURN are the approving body's: for a gE, whose Trägerversammlung agrees the programme (§ 44c(6) SGB "
                            + "II, T-8), of its `municipality` or its `regional-directorate`; for a zkT of its `municipality`, as far "
                            + "as nobody configures another (`obligo.instruments.approving-bodies`). Always a person, never a "
                            + "machine; who approves has neither written nor submitted the revision (M-92).\n\n"
                            + "A step names the revision that it is about, so it needs no `If-Match`.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been taken before with the same content",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "403", description = "`not-permitted`, `person-required`, `approver-had-part`")
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`, `revision-unknown`")
    @APIResponse(
            responseCode = "409",
            description = "`id-reused`, `programme-step-out-of-order`, `programme-revision-not-current`, "
                    + "`publication-not-current`, `publication-name-taken`, `revision-not-heard`")
    @APIResponse(responseCode = "412", description = "`revision-stale`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`reason-missing`, `amendment-without-reason`, `resolved-in-future`, `approving-body-unknown`")
    public Response take(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            UUID id,
            @NotNull @Valid Step step) {
        TakeStep.Taken taken = takeStep.take(jobcenter, year, id, step);
        return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(taken.step())
                .build();
    }

    private void requireReadable(String jobcenter, int year) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        if (!ProgrammeYear.isPlanned(jobcenter, year)) {
            throw ProgrammeYear.notPlanned(jobcenter, year);
        }
    }
}
