package obligo.budget.bookings;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import obligo.budget.neighbours.KnownJobcenter;
import obligo.budget.year.YearKey;
import obligo.http.Correlation;
import obligo.http.FiscalYear;
import obligo.http.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/budget/bookings")
@Authenticated
@Blocking
@Tag(name = "Bookings")
class BulkResource {
    private static final String NDJSON = "application/x-ndjson";

    private final LoadBookings loadBookings;
    private final Asking asking;

    BulkResource(LoadBookings loadBookings, Asking asking) {
        this.loadBookings = loadBookings;
        this.asking = asking;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Books in bulk: any number of bookings of any kind, one a line",
            description =
                    "Streamed in both directions. Each line gets its result; the last line is a summary. Repeating a "
                            + "load, or the rest of one that broke off, books nothing twice. With `atomic=true` all are booked or none.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkItem.class)))
    @APIResponse(
            responseCode = "200",
            description = "The results, one a line",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(oneOf = {BulkResult.class, BulkResult.LastLine.class})))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    public Response load(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "All or none") @QueryParam("atomic") @DefaultValue("false") boolean atomic,
            @Parameter(description = "Decide and answer, but book nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            InputStream lines) {
        KnownJobcenter.named(jobcenter);
        asking.mayBook(jobcenter, false);
        LoadBookings.Terms terms = new LoadBookings.Terms(
                new YearKey(jobcenter, year),
                asking.author(),
                asking.roles(),
                Correlation.idFrom(headers.getHeaderString(Correlation.HEADER)),
                Language.of(headers),
                atomic,
                dryRun);
        StreamingOutput results = output -> loadBookings.load(terms, lines, output);
        return Response.ok(results).type(NDJSON).build();
    }
}
