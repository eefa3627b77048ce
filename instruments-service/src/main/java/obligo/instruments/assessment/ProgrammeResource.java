package obligo.instruments.assessment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import obligo.http.Caller;
import obligo.http.ChangeReason;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.approval.ProgrammeState;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.programme.ChangeProgramme;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.Programme;
import obligo.instruments.year.ProgrammeRevision;
import obligo.instruments.year.ProgrammeYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/programme")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "What a Jobcenter's year plans to promote, and the money behind it")
class ProgrammeResource {
    private final ChangeProgramme changeProgramme;
    private final Caller caller;

    ProgrammeResource(ChangeProgramme changeProgramme, Caller caller) {
        this.changeProgramme = changeProgramme;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The programme of a year with totals, findings and the money behind each position",
            description =
                    "Its ETag is the revision to change it with. The money is what was last heard of the budget, with "
                            + "`asOf` what had been heard by then; hearing of it does not change the revision.")
    @APIResponse(
            responseCode = "200",
            description = "The programme",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`, `revision-unknown`")
    public Response read(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "As of this revision") @QueryParam("revision") @Nullable Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        Instant instant = asOf == null ? null : asOf.toInstant();
        ProgrammeRevision at = ProgrammeYear.revisionAt(jobcenter, year, revision, instant);
        Optional<HeardBudget> budget =
                instant == null ? HeardBudget.latest(jobcenter, year) : HeardBudget.knownAt(jobcenter, year, instant);
        return answer(Response.Status.OK, at, ProgrammeState.of(jobcenter, year, instant), budget, headers);
    }

    @PUT
    @Transactional
    @Operation(
            summary = "Replaces the programme",
            description =
                    "For planners of the Jobcenter. `If-None-Match: *` for a first programme, `If-Match` with its ETag for a "
                            + "change; a published one is opened for changes by the step AMEND. What the document states wrongly is stored as stated and answered as a finding, "
                            + "not refused.")
    @APIResponse(
            responseCode = "201",
            description = "The year's first programme is stored",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The programme is stored, or was the same before",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "409", description = "`programme-published`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(
            responseCode = "422",
            description = "`instrument-unknown`, `instrument-not-plannable`, `category-unknown`, `parent-unknown`, "
                    + "`parent-circle`, `container-unknown`, `container-circle`, `reference-unknown`, `duplicate-key`, "
                    + "`duration-not-positive`, `corridor-inverted`, `months-differ`, "
                    + "`options-out-of-order`, `position-unknown`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Context HttpHeaders headers,
            @NotNull @Valid Programme programme) {
        return answer(
                changeProgramme.put(jobcenter, year, ExpectedRevision.of(headers), programme),
                jobcenter,
                year,
                headers);
    }

    @PUT
    @Path("positions/{position}")
    @Transactional
    @Operation(
            summary = "Changes or adds one position of the programme",
            description =
                    "For planners of the Jobcenter. `If-Match` with the programme's ETag. `X-Change-Reason` says why.")
    @APIResponse(
            responseCode = "200",
            description = "The programme with the position",
            content = @Content(schema = @Schema(implementation = ProgrammeView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`")
    @APIResponse(responseCode = "409", description = "`programme-published`")
    @APIResponse(responseCode = "412", description = "`revision-stale`")
    @APIResponse(
            responseCode = "422",
            description = "`instrument-unknown`, `instrument-not-plannable`, `category-unknown`, `parent-unknown`, "
                    + "`parent-circle`, `container-unknown`, `container-circle`, `reference-unknown`, `key-differs`, "
                    + "`duration-not-positive`, `corridor-inverted`, `months-differ`, "
                    + "`options-out-of-order`, `position-unknown`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response putPosition(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(example = "1.2a") @Pattern(regexp = Position.KEY) String position,
            @HeaderParam(ChangeReason.HEADER) @Size(max = ChangeReason.LONGEST) @Nullable String reason,
            @Context HttpHeaders headers,
            @NotNull @Valid Position body) {
        ExpectedRevision expected = ExpectedRevision.of(headers);
        if (!position.equals(body.position())) {
            throw InstrumentsRefusal.KEY_DIFFERS
                    .refusal()
                    .with("path", position)
                    .with("body", body.position());
        }
        return answer(
                changeProgramme.putPosition(jobcenter, year, expected, body, ChangeReason.decoded(reason)),
                jobcenter,
                year,
                headers);
    }

    private static Response answer(ChangeProgramme.Changed changed, String jobcenter, int year, HttpHeaders headers) {
        return answer(
                changed.isFirst() ? Response.Status.CREATED : Response.Status.OK,
                changed.revision(),
                ProgrammeState.of(jobcenter, year, null),
                HeardBudget.latest(jobcenter, year),
                headers);
    }

    private static Response answer(
            Response.Status status,
            ProgrammeRevision revision,
            ProgrammeState state,
            Optional<HeardBudget> budget,
            HttpHeaders headers) {
        return Response.status(status)
                .entity(ProgrammeView.of(
                        revision,
                        state,
                        budget.orElse(null),
                        Language.of(headers).locale()))
                .tag(ExpectedRevision.tag(revision.number()))
                .build();
    }
}
