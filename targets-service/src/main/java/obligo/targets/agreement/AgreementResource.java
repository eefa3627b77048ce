package obligo.targets.agreement;

import io.quarkus.security.Authenticated;
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
import java.util.UUID;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.targets.parties.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets/agreement")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements", description = "Target agreements of § 48b SGB II, from the first offer to the last signature")
class AgreementResource {
    static final String STEPS =
            "Both sides negotiate by steps: OPEN, then OFFER (BOTTOM_UP) and COUNTER (TOP_DOWN), each an "
                    + "immutable version, until both CONFIRM the same. All parties SIGN it; the last signature brings it into "
                    + "force. AMEND begins another round, WITHDRAW gives up what is not signed by all, CLOSE ends. Always a "
                    + "person, never a machine.\n\n"
                    + "`If-None-Match: *` for the first OPEN, `If-Match` with the agreement's ETag for every other step; CONFIRM and "
                    + "SIGN name their version, so they need none.\n\n";
    static final String FORBIDDEN =
            "`not-permitted`, `person-required`, `person-of-other-side`, `party-not-fitting`, `signatory-of-another-party`";
    static final String CONFLICTS = "`id-reused`, `step-out-of-order`, `version-not-current`, `already-confirmed`, "
            + "`already-signed`, `document-differs`, `results-not-final`";
    static final String UNFITTING =
            "`comment-missing`, `form-not-fitting`, `mandatory-item-missing`, `focus-topics-not-fitting`, "
                    + "`party-not-needed`, `consent-missing`, `signed-in-future`, `indicator-unknown`, `reference-unknown`, "
                    + "`duplicate-key`";

    private final TakeStep takeStep;
    private final ReadAgreement readAgreement;

    AgreementResource(TakeStep takeStep, ReadAgreement readAgreement) {
        this.takeStep = takeStep;
        this.readAgreement = readAgreement;
    }

    @GET
    @Operation(
            summary = "The agreement of a Jobcenter's year with every round, signatures, warnings and what comes next",
            description =
                    "Its ETag is the revision to take the next step with. `basis` always says what is heard today.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `agreement-not-opened`, `not-found`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        AgreementView view = readAgreement.read(
                Subject.ofJobcenter(jobcenter, year), asOf == null ? null : asOf.toInstant(), Language.of(headers));
        return Response.ok(view).tag(ExpectedRevision.tag(view.revision())).build();
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "One version of the agreement, with what follows from it")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = AgreementVersion.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `agreement-not-opened`, `version-unknown`, `not-found`")
    public AgreementVersion version(String jobcenter, @FiscalYear int year, int version, @Context HttpHeaders headers) {
        return readAgreement.version(Subject.ofJobcenter(jobcenter, year), version, Language.of(headers));
    }

    @GET
    @Path("steps/{id}")
    @Operation(summary = "The receipt of a step")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `agreement-not-opened`, `step-unknown`, `not-found`")
    public StepView step(String jobcenter, @FiscalYear int year, UUID id) {
        return readAgreement.step(Subject.ofJobcenter(jobcenter, year), id);
    }

    @PUT
    @Path("steps/{id}")
    @Operation(
            summary = "Takes the agreement one step further, under the id that the caller gives the step",
            description = STEPS
                    + "For a gE `planner` or `manager` of the Jobcenter speak BOTTOM_UP and its `regional-directorate` "
                    + "TOP_DOWN; `regional-directorate`, `municipality` and `manager` sign. For a zkT its `land-authority` "
                    + "speaks TOP_DOWN and signs; `manager` or `municipality` sign for the zkT.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been taken before with the same content",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `agreement-not-opened`, `review-unknown`, `not-found`")
    @APIResponse(responseCode = "409", description = CONFLICTS)
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(responseCode = "422", description = UNFITTING)
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response take(
            String jobcenter, @FiscalYear int year, UUID id, @Context HttpHeaders headers, @NotNull @Valid Step step) {
        return answer(takeStep.take(Subject.ofJobcenter(jobcenter, year), id, expected(headers, step), step));
    }

    /** Who names a version may leave the revision away; who says it is held to it. */
    static @Nullable ExpectedRevision expected(HttpHeaders headers, Step step) {
        boolean isSaid = headers.getHeaderString(HttpHeaders.IF_MATCH) != null
                || headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
        return isSaid || step.stepType().needsRevision() ? ExpectedRevision.of(headers) : null;
    }

    static Response answer(TakeStep.Taken taken) {
        return Response.status(taken.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(taken.step())
                .tag(ExpectedRevision.tag(taken.step().revision()))
                .build();
    }
}
