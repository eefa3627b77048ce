package obligo.instruments.check;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.instruments.neighbours.KnownJobcenter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/programme/check")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "What a Jobcenter's year plans to promote, and the money behind it")
class CheckResource {
    private final CheckProgrammes checkProgrammes;
    private final Caller caller;

    CheckResource(CheckProgrammes checkProgrammes, Caller caller) {
        this.checkProgrammes = checkProgrammes;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Whether the programme is legal, and paid for in this year and in every later one",
            description =
                    "Planned entries by month, times cost, times duration, along the funding profile, against the "
                            + "lines of this year (prior commitments apart), the commitment authorisations of later years, caps and "
                            + "validity. What cannot be judged says which figure is missing; nothing is guessed. Amounts in EUR, "
                            + "exact until an instrument's year, which is rounded half up.")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            content = @Content(schema = @Schema(implementation = ProgrammeCheckView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`, `revision-unknown`")
    public ProgrammeCheckView check(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "Of the programme as of this revision") @QueryParam("revision") @Nullable
                    Long revision,
            @Parameter(description = "Programme, budget and catalogue as known at this instant")
                    @QueryParam("asOf")
                    @Nullable
                    OffsetDateTime asOf) {
        return checkProgrammes.stored(readable(jobcenter), year, revision, asOf == null ? null : asOf.toInstant());
    }

    @POST
    @Transactional
    @Operation(
            summary = "What if: the same check of proposed programmes and budgets, side by side",
            description =
                    "For whoever may read the programme. Nothing is stored. What a proposal leaves out is taken as it "
                            + "is stored or was heard.")
    @APIResponse(
            responseCode = "200",
            description = "The check of what is stored first, where there is a programme; then one of each proposal",
            content = @Content(schema = @Schema(implementation = ProgrammeCheckView.Compared.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `programme-not-planned`")
    @APIResponse(
            responseCode = "422",
            description = "`instrument-unknown`, `parent-unknown`, `parent-circle`, `container-unknown`, "
                    + "`container-circle`, `reference-unknown`, `duplicate-key`, `duration-not-positive`, "
                    + "`corridor-inverted`, `months-differ`, `options-out-of-order`, `position-unknown`")
    public ProgrammeCheckView.Compared compare(
            @Parameter(example = "34102") String jobcenter,
            @Parameter(example = "2025") @FiscalYear int year,
            @NotNull @Valid ProposedChecks proposals) {
        return checkProgrammes.proposed(readable(jobcenter), year, proposals);
    }

    private KnownJobcenter readable(String number) {
        KnownJobcenter jobcenter = KnownJobcenter.named(number);
        caller.mayRead(number, jobcenter.regionalDirectorate());
        return jobcenter;
    }
}
