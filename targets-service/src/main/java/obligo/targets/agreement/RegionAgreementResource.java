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
import obligo.targets.organisation.Regions;
import obligo.targets.parties.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/regions/{region}/years/{year}/agreement")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class RegionAgreementResource {
    private final TakeStep takeStep;
    private final ReadAgreement readAgreement;
    private final Regions regions;

    RegionAgreementResource(TakeStep takeStep, ReadAgreement readAgreement, Regions regions) {
        this.takeStep = takeStep;
        this.readAgreement = readAgreement;
        this.regions = regions;
    }

    @GET
    @Operation(
            summary = "The agreement of a level above: `de` (BMAS and BA), `land-…` (BMAS and Land)",
            description =
                    "Its ETag is the revision to take the next step with. `basis` always says what is heard today.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "404", description = "`region-unknown`, `agreement-not-opened`, `not-found`")
    @APIResponse(responseCode = "422", description = "`negotiated-nowhere`")
    public Response read(
            String region,
            @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        AgreementView view =
                readAgreement.read(subject(region, year), asOf == null ? null : asOf.toInstant(), Language.of(headers));
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
            description = "`region-unknown`, `agreement-not-opened`, `version-unknown`, `not-found`")
    @APIResponse(responseCode = "422", description = "`negotiated-nowhere`")
    public AgreementVersion version(String region, @FiscalYear int year, int version, @Context HttpHeaders headers) {
        return readAgreement.version(subject(region, year), version, Language.of(headers));
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
            description = "`region-unknown`, `agreement-not-opened`, `step-unknown`, `not-found`")
    @APIResponse(responseCode = "422", description = "`negotiated-nowhere`")
    public StepView step(String region, @FiscalYear int year, UUID id) {
        return readAgreement.step(subject(region, year), id);
    }

    @PUT
    @Path("steps/{id}")
    @Operation(
            summary = "Takes the agreement one step further, under the id that the caller gives the step",
            description = AgreementResource.STEPS
                    + "For `de` the `federal-agency`, for a Land its `land-authority` speaks BOTTOM_UP; the "
                    + "`federal-ministry` speaks TOP_DOWN. Both sign.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been taken before with the same content",
            content = @Content(schema = @Schema(implementation = StepView.class)))
    @APIResponse(responseCode = "403", description = AgreementResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = "`region-unknown`, `agreement-not-opened`, `not-found`")
    @APIResponse(responseCode = "409", description = AgreementResource.CONFLICTS)
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(responseCode = "422", description = AgreementResource.UNFITTING + ", `negotiated-nowhere`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response take(
            String region, @FiscalYear int year, UUID id, @Context HttpHeaders headers, @NotNull @Valid Step step) {
        return AgreementResource.answer(
                takeStep.take(subject(region, year), id, AgreementResource.expected(headers, step), step));
    }

    private Subject subject(String region, int year) {
        return Subject.ofRegion(regions.named(region), year);
    }
}
