package obligo.budget.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.YearKey;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
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
@Tag(name = "Journal", description = "Everything that was booked, in order, unchangeable and provable (M-93 to M-95)")
class JournalResource {
    static final String NDJSON = "application/x-ndjson";

    private final Caller caller;
    private final Journal journal;
    private final Proof proof;
    private final Balancing balancing;
    private final OneMoment oneMoment;
    private final ObjectWriter line;

    JournalResource(
            Caller caller, Journal journal, Proof proof, Balancing balancing, OneMoment oneMoment, ObjectMapper json) {
        this.caller = caller;
        this.journal = journal;
        this.proof = proof;
        this.balancing = balancing;
        this.oneMoment = oneMoment;
        this.line = json.writerFor(Receipt.class).withRootValueSeparator("\n");
    }

    @GET
    @Path("journal")
    @Operation(
            summary = "The journal of the year, page by page",
            description = "With `Accept: application/x-ndjson` all of it from there on, one entry a line, as a stream.")
    @APIResponse(
            responseCode = "200",
            description = "The entries in order",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JournalPage.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = Receipt.class))
            })
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response page(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "Sequence to go on after") @QueryParam("after") @DefaultValue("0") @PositiveOrZero
                    long after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "Only what was known at this instant") @QueryParam("asOf") @Nullable
                    OffsetDateTime asOf,
            @Context UriInfo uri) {
        mayRead(jobcenter);
        YearKey key = new YearKey(jobcenter, year);
        long last = asOf == null ? Long.MAX_VALUE : journal.lastSequence(key, asOf.toInstant());
        List<Receipt> rows = journal.after(key, after, limit + 1).stream()
                .filter(entry -> entry.sequence() <= last)
                .map(entry -> Receipt.of(entry, false))
                .toList();
        return Page.cut(rows, limit, receipt -> String.valueOf(receipt.sequence()))
                .answer(uri);
    }

    @GET
    @Path("journal")
    @Produces(NDJSON)
    @Operation(hidden = true)
    public Response stream(
            String jobcenter,
            @FiscalYear int year,
            @QueryParam("after") @DefaultValue("0") @PositiveOrZero long after,
            @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        mayRead(jobcenter);
        YearKey key = new YearKey(jobcenter, year);
        long last = journal.lastSequence(key, asOf == null ? null : asOf.toInstant());
        StreamingOutput entries = output -> {
            BufferedOutputStream buffered = new BufferedOutputStream(output, 1 << 16);
            journal.read(key, after, last, entry -> {
                buffered.write(line.writeValueAsString(Receipt.of(entry, false)).getBytes(StandardCharsets.UTF_8));
                buffered.write('\n');
            });
            buffered.flush();
        };
        return Response.ok(entries).type(NDJSON).build();
    }

    @GET
    @Path("journal/proof")
    @Operation(
            summary = "Recomputes the journal: chain, balances, and the books that follow from it",
            description = "Reads every entry. The first break is named.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = Proof.Result.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`")
    public Proof.Result prove(String jobcenter, @FiscalYear int year) {
        mayRead(jobcenter);
        return oneMoment.read(() -> proof.of(new YearKey(jobcenter, year)));
    }

    @GET
    @Path("balances")
    @Operation(
            summary = "What is granted, used and left of every pot, line, authorisation and cap",
            description = "Without `asOf` as it is, at one moment; with it counted again from the journal.")
    @APIResponse(
            responseCode = "200",
            description = "The balances; the ETag is their revision, with asOf the journal's last sequence",
            content = @Content(schema = @Schema(implementation = Balances.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `budget-not-planned`")
    public Response balances(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        mayRead(jobcenter);
        YearKey key = new YearKey(jobcenter, year);
        Balances balances =
                oneMoment.read(() -> asOf == null ? balancing.now(key) : balancing.asOf(key, asOf.toInstant()));
        return Response.ok(balances)
                .tag(ExpectedRevision.tag(balances.revision() == null ? balances.sequence() : balances.revision()))
                .build();
    }

    @GET
    @Path("bookings/{id}")
    @Operation(summary = "The receipt of a booking")
    @APIResponse(
            responseCode = "200",
            description = "The booking as it stands in the journal",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `booking-unknown`")
    public Receipt booking(String jobcenter, @FiscalYear int year, UUID id) {
        mayRead(jobcenter);
        return journal.receipt(new YearKey(jobcenter, year), id);
    }

    private void mayRead(String jobcenter) {
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
    }

    /** A page of the journal, for the documentation. */
    @Schema(name = "JournalPage")
    private record JournalPage(
            List<Receipt> items,

            @Schema(description = "Value for `after` to read the next page; absent on the last") @Nullable
            String next) {}
}
