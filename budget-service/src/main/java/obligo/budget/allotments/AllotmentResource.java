package obligo.budget.allotments;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.BudgetYear;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget/allotments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budget")
class AllotmentResource {
    private final RecordAllotment recordAllotment;
    private final Caller caller;

    AllotmentResource(RecordAllotment recordAllotment, Caller caller) {
        this.recordAllotment = recordAllotment;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "All allotments of the year, oldest first, with the one in force of each pot marked")
    @APIResponse(
            responseCode = "200",
            description = "The allotments",
            content = @Content(schema = @Schema(implementation = AllotmentView[].class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public List<AllotmentView> list(String jobcenter, @FiscalYear int year) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        long revision =
                BudgetYear.current(jobcenter, year).map(BudgetYear::revision).orElse(0L);
        List<Allotment> known = Allotment.knownAt(jobcenter, year, revision);
        Set<Allotment> inForce = new HashSet<>(Allotment.inForce(known).values());
        inForce.addAll(Allotment.authorisationsInForce(known));
        return known.stream().map(a -> AllotmentView.of(a, inForce.contains(a))).toList();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One allotment")
    @APIResponse(
            responseCode = "200",
            description = "The allotment",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `allotment-unknown`")
    public AllotmentView read(String jobcenter, @FiscalYear int year, UUID id) {
        return list(jobcenter, year).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BudgetRefusal.ALLOTMENT_UNKNOWN.refusal().with("id", id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Records an allotment",
            description =
                    "The caller makes the id. The same id with the same content answers the same again; with other "
                            + "content it is refused. An allotment is an outside fact and is never changed: record a later one.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was recorded before with the same content",
            content = @Content(schema = @Schema(implementation = AllotmentView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "409", description = "`id-reused`, `year-closed`")
    @APIResponse(responseCode = "422", description = "`contained-in-itself`, `due-year-past`")
    public Response put(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = "Decide and answer, but record nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid AllotmentBody body) {
        RecordAllotment.Recorded recorded = recordAllotment.record(jobcenter, year, id, body, dryRun);
        return Response.status(recorded.isNew() && !dryRun ? Response.Status.CREATED : Response.Status.OK)
                .entity(AllotmentView.of(recorded.allotment(), null))
                .build();
    }
}
