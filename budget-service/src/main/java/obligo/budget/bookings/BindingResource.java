package obligo.budget.bookings;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Bindings;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.YearKey;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
class BindingResource {
    private static final String AS_OF = "As known at this instant";
    private static final String AFTER = "Id to go on after";

    private final Caller caller;
    private final Bindings bindings;

    BindingResource(Caller caller, Bindings bindings) {
        this.caller = caller;
        this.bindings = bindings;
    }

    @GET
    @Path("reservations")
    @Operation(summary = "Reservations, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = BindingPages.Reservations.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response reservations(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = AFTER) @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context UriInfo uri) {
        return page(jobcenter, year, Binding.Kind.RESERVATION, after, limit, asOf, ReservationState::of, uri);
    }

    @GET
    @Path("reservations/{id}")
    @Operation(summary = "How a reservation stands")
    @APIResponse(
            responseCode = "200",
            description = "The reservation",
            content = @Content(schema = @Schema(implementation = ReservationState.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `binding-unknown`")
    public ReservationState reservation(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        return ReservationState.of(one(jobcenter, year, Binding.Kind.RESERVATION, id, asOf));
    }

    @GET
    @Path("commitments")
    @Operation(summary = "Commitments, in the order of their ids; prior ones among them")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = BindingPages.Commitments.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response commitments(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = AFTER) @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context UriInfo uri) {
        return page(jobcenter, year, Binding.Kind.COMMITMENT, after, limit, asOf, CommitmentState::of, uri);
    }

    @GET
    @Path("commitments/{id}")
    @Operation(summary = "How a commitment stands: what is open and paid, per due year")
    @APIResponse(
            responseCode = "200",
            description = "The commitment",
            content = @Content(schema = @Schema(implementation = CommitmentState.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `binding-unknown`")
    public CommitmentState commitment(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        return CommitmentState.of(one(jobcenter, year, Binding.Kind.COMMITMENT, id, asOf));
    }

    @GET
    @Path("transfers")
    @Operation(summary = "Transfers, in the order of their ids")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = BindingPages.Transfers.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response transfers(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = AFTER) @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context UriInfo uri) {
        return page(jobcenter, year, Binding.Kind.TRANSFER, after, limit, asOf, TransferView::of, uri);
    }

    @GET
    @Path("transfers/{id}")
    @Operation(summary = "How far a transfer has come, and who brought it there")
    @APIResponse(
            responseCode = "200",
            description = "The transfer",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `binding-unknown`")
    public TransferView transfer(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        return TransferView.of(one(jobcenter, year, Binding.Kind.TRANSFER, id, asOf));
    }

    private Bindings.Told one(String jobcenter, int year, Binding.Kind kind, UUID id, @Nullable OffsetDateTime asOf) {
        mayRead(jobcenter);
        return bindings.one(new YearKey(jobcenter, year), kind, id, instant(asOf));
    }

    private <T> Response page(
            String jobcenter,
            int year,
            Binding.Kind kind,
            @Nullable UUID after,
            int limit,
            @Nullable OffsetDateTime asOf,
            Function<Bindings.Told, T> view,
            UriInfo uri) {
        mayRead(jobcenter);
        YearKey key = new YearKey(jobcenter, year);
        Page<UUID> ids = Page.cut(bindings.page(key, kind, after, limit + 1), limit, UUID::toString);
        List<T> items = bindings.at(key, kind, ids.items(), instant(asOf)).stream()
                .map(view)
                .toList();
        return new Page<>(items, ids.next()).answer(uri);
    }

    private void mayRead(String jobcenter) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime asOf) {
        return asOf == null ? null : asOf.toInstant();
    }
}
