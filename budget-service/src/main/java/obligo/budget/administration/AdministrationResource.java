package obligo.budget.administration;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
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
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget/administration")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
class AdministrationResource {
    private static final String EUROS = "[0-9]{1,13}([.][0-9]{1,2})?";

    private final ChangeAdministration changeAdministration;
    private final Caller caller;

    AdministrationResource(ChangeAdministration changeAdministration, Caller caller) {
        this.changeAdministration = changeAdministration;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The administration budget of a year: cost items, who pays what, findings",
            description =
                    "Its ETag is the revision to change it with. The KFA is computed with the share that was in force "
                            + "when it was stored.")
    @APIResponse(
            responseCode = "200",
            description = "The administration budget",
            content = @Content(schema = @Schema(implementation = AdministrationView.class)))
    @APIResponse(
            responseCode = "404",
            description = "`jobcenter-unknown`, `budget-not-planned`, `administration-not-planned`, `revision-unknown`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As of this revision of the budget") @QueryParam("revision") @Nullable
                    Long revision,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        BudgetRevision at = BudgetYear.revisionAt(jobcenter, year, revision, asOf == null ? null : asOf.toInstant());
        StoredAdministration stored = StoredAdministration.at(jobcenter, year, at.number())
                .orElseThrow(() -> BudgetRefusal.ADMINISTRATION_NOT_PLANNED
                        .refusal()
                        .with("jobcenter", jobcenter)
                        .with("year", year));
        BudgetRevision since = BudgetYear.revisionAt(jobcenter, year, stored.sinceRevision, null);
        return Response.ok(AdministrationView.of(
                        jobcenter,
                        year,
                        since,
                        stored.content,
                        stored.kfaShare(),
                        Language.of(headers).locale()))
                .tag(ExpectedRevision.tag(since.number()))
                .build();
    }

    @PUT
    @Operation(
            summary = "Replaces the administration budget",
            description =
                    "`If-None-Match: *` for a first one, `If-Match` with its ETag for a change. What the document "
                            + "states wrongly is stored as stated and answered as a finding, not refused.")
    @APIResponse(
            responseCode = "201",
            description = "The year's first administration budget is stored",
            content = @Content(schema = @Schema(implementation = AdministrationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It is stored, or was the same before, or would be stored (dry run)",
            content = @Content(schema = @Schema(implementation = AdministrationView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "412", description = "`revision-stale`, `already-exists`")
    @APIResponse(responseCode = "422", description = "`duplicate-key`")
    @APIResponse(responseCode = "428", description = "`precondition-required`")
    public Response put(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "Computes and refuses as usual, and stores nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid AdministrationBudget body) {
        ExpectedRevision expected = ExpectedRevision.of(headers);
        ChangeAdministration.Changed changed = dryRun
                ? changeAdministration.rehearse(jobcenter, year, expected, body)
                : changeAdministration.put(jobcenter, year, expected, body);
        Response.ResponseBuilder answer = Response.status(
                        changed.isFirst() ? Response.Status.CREATED : Response.Status.OK)
                .entity(AdministrationView.of(
                        jobcenter,
                        year,
                        changed.revision(),
                        changed.budget(),
                        changed.kfaShare(),
                        Language.of(headers).locale()));
        if (changed.revision() != null) {
            answer.tag(ExpectedRevision.tag(changed.revision().number()));
        }
        return answer.build();
    }

    @GET
    @Path("lever")
    @Transactional
    @Operation(
            summary = "What a need for administration costs the Federation and the municipality",
            description = "Exactly one of `grossNeed` (what has to be spent) and `transfer` (what is moved from EGL). "
                    + "Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "Both parts",
            content = @Content(schema = @Schema(implementation = Lever.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "422", description = "`lever-unclear`")
    public Lever lever(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "Gross need", example = "1000000.00")
                    @QueryParam("grossNeed")
                    @Pattern(regexp = EUROS)
                    @Nullable
                    String grossNeed,
            @Parameter(description = "Amount moved from EGL to VWK", example = "848000.00")
                    @QueryParam("transfer")
                    @Pattern(regexp = EUROS)
                    @Nullable
                    String transfer) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        return Lever.of(
                grossNeed == null ? null : Money.parse(grossNeed),
                transfer == null ? null : Money.parse(transfer),
                changeAdministration.kfaShare(year));
    }
}
