package obligo.budget.bookings;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.BookingQueue;
import obligo.budget.ledger.Outcome;
import obligo.budget.ledger.Receipt;
import obligo.budget.year.YearKey;
import obligo.http.Correlation;
import obligo.http.FiscalYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bookings",
        description = "Reserve, commit, pay, release, transfer: each under the id that the caller gives it")
@APIResponse(
        responseCode = "201",
        description = "Booked",
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@APIResponse(
        responseCode = "200",
        description = "Had been booked before with the same content, or would be booked (dry run)",
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `binding-unknown`, `booking-unknown`")
class BookingResource {
    private static final String DRY_RUN = "Decide and answer, but book nothing";
    private static final String CONFLICTS = "`id-reused`, `year-closing`, `year-closed`, `line-funds-insufficient`, "
            + "`pot-funds-insufficient`, `pot-in-shortfall`, `interim-quota-exceeded`, `cap-exceeded`";
    private static final String LINE =
            "`line-unknown`, `instrument-not-of-line`, `instrument-ambiguous`, " + "`pot-not-of-line`, `pot-ambiguous`";

    private final BookingQueue queue;
    private final Asking asking;

    BookingResource(BookingQueue queue, Asking asking) {
        this.queue = queue;
        this.asking = asking;
    }

    @PUT
    @Path("reservations/{id}")
    @Operation(summary = "Reserves money")
    @APIResponse(responseCode = "409", description = CONFLICTS)
    @APIResponse(responseCode = "422", description = LINE + ", `expires-in-the-past`")
    public Uni<Response> reserve(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Reservation booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("commitments/{id}")
    @Operation(summary = "Commits money over one or several years")
    @APIResponse(responseCode = "409", description = CONFLICTS + ", `authorisation-insufficient`")
    @APIResponse(
            responseCode = "422",
            description =
                    LINE + ", `schedule-missing`, `schedule-differs`, `schedule-beyond-profile`, `due-year-past`, "
                            + "`maximum-below-amount`, `not-entered-earlier`, `reservation-of-other-line`")
    public Uni<Response> commit(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Commitment booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("call-offs/{id}")
    @Operation(summary = "Calls money of a framework contract above its guaranteed minimum")
    @APIResponse(responseCode = "409", description = CONFLICTS + ", `call-off-above-maximum`, `rolled-over`")
    @APIResponse(responseCode = "422", description = "`pot-ambiguous`")
    public Uni<Response> callOff(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid CallOff booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("payments/{id}")
    @Operation(summary = "Pays what is committed")
    @APIResponse(responseCode = "409", description = "`id-reused`, `year-closed`, `overpayment`")
    @APIResponse(responseCode = "422", description = "`paid-outside-year`, `pot-ambiguous`")
    public Uni<Response> pay(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Payment booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("direct-payments/{id}")
    @Operation(summary = "Pays without prior commitment")
    @APIResponse(responseCode = "409", description = CONFLICTS)
    @APIResponse(responseCode = "422", description = LINE + ", `paid-outside-year`")
    public Uni<Response> payDirectly(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid DirectPayment booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("releases/{id}")
    @Operation(summary = "Gives back what is not needed of a reservation or a commitment")
    @APIResponse(
            responseCode = "409",
            description = "`id-reused`, `year-closed`, `over-release`, `nothing-to-release`, `rolled-over`")
    @APIResponse(responseCode = "422", description = "`pot-ambiguous`")
    public Uni<Response> release(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Release booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("refunds/{id}")
    @Operation(summary = "Records money that came back")
    @APIResponse(
            responseCode = "409",
            description = "`id-reused`, `year-closed`, `refund-above-payment`, `already-reversed`")
    @APIResponse(responseCode = "422", description = LINE + ", `paid-outside-year`")
    public Uni<Response> refund(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Refund booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("reversals/{id}")
    @Operation(summary = "Takes a booking back by its opposite")
    @APIResponse(
            responseCode = "409",
            description =
                    CONFLICTS + ", `already-reversed`, `booking-in-use`, `authorisation-insufficient`, `rolled-over`")
    @APIResponse(responseCode = "422", description = "`not-reversible`")
    public Uni<Response> reverse(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Reversal booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("transfers/{id}")
    @Operation(summary = "Plans a transfer between pots (Umschichtung)")
    @APIResponse(responseCode = "409", description = "`id-reused`, `year-closing`, `year-closed`")
    @APIResponse(responseCode = "422", description = "`pot-ring-fenced`, `transfer-to-itself`")
    public Uni<Response> transfer(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid Transfer booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    @PUT
    @Path("transfer-steps/{id}")
    @Operation(summary = "Takes a transfer one step further: block, approve, book, cancel, reverse")
    @APIResponse(
            responseCode = "403",
            description = "`not-permitted`, `person-required`, `another-person-required`, `bfdh-required`")
    @APIResponse(
            responseCode = "409",
            description = CONFLICTS + ", `transfer-step-out-of-order`, `receiver-not-committed`")
    @APIResponse(responseCode = "422", description = "`reason-missing`")
    public Uni<Response> step(
            String jobcenter,
            @FiscalYear int year,
            UUID id,
            @Parameter(description = DRY_RUN) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context HttpHeaders headers,
            @NotNull @Valid TransferStep booking) {
        return book(jobcenter, year, id, booking, dryRun, headers);
    }

    private Uni<Response> book(
            String jobcenter, int year, UUID id, Booking booking, boolean dryRun, HttpHeaders headers) {
        asking.mayBook(jobcenter, booking instanceof TransferStep);
        YearKey key = new YearKey(jobcenter, year);
        String correlationId = Correlation.idFrom(headers.getHeaderString(Correlation.HEADER));
        return queue.book(asking.request(key, id, booking, correlationId, dryRun))
                .map(outcome -> answer(outcome, dryRun));
    }

    private static Response answer(Outcome outcome, boolean dryRun) {
        Receipt receipt = outcome.orThrow();
        return Response.status(outcome.isNew() && !dryRun ? Response.Status.CREATED : Response.Status.OK)
                .entity(receipt)
                .build();
    }
}
