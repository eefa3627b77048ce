package obligo.targets.actuals;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.http.Page;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobcenters/{jobcenter}/years/{year}/targets/actuals")
@Authenticated
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actuals", description = "Monthly numerators and denominators of the indicators, by gender and data state")
class ActualsResource {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final Caller caller;
    private final Delivering delivering;
    private final DeliveredValues values;
    private final CompletenessReport completeness;
    private final ActualsFindings findings;

    ActualsResource(
            Caller caller,
            Delivering delivering,
            DeliveredValues values,
            CompletenessReport completeness,
            ActualsFindings findings) {
        this.caller = caller;
        this.delivering = delivering;
        this.values = values;
        this.completeness = completeness;
        this.findings = findings;
    }

    @POST
    @Consumes({Delivering.NDJSON, Delivering.CSV})
    @Produces(Delivering.NDJSON)
    @Operation(
            summary = "Delivers actuals of one Jobcenter's year",
            description = Delivering.MANNER + " The column `jobcenter` may be absent.")
    @RequestBody(
            content = {
                @Content(mediaType = Delivering.NDJSON, schema = @Schema(implementation = ActualRow.class)),
                @Content(
                        mediaType = Delivering.CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = ActualRow.CSV))
            })
    @APIResponse(
            responseCode = "200",
            description = "The results, one a line",
            content =
                    @Content(
                            mediaType = Delivering.NDJSON,
                            schema = @Schema(oneOf = {ActualResult.class, ActualResult.LastLine.class})))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`")
    @APIResponse(responseCode = "422", description = "`file-encoding-wrong`, `file-columns-wrong`")
    public Response deliverYear(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "Day on which the statistics gave the values out (D-12); today where absent")
                    @QueryParam("deliveredOn")
                    @Nullable
                    LocalDate deliveredOn,
            @Parameter(description = "All or none") @QueryParam("atomic") @DefaultValue("true") boolean atomic,
            @Parameter(description = "Decide and answer, but record nothing")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(description = "`all`: a line for each row. `refused`: only for those, and the summary")
                    @QueryParam("results")
                    @DefaultValue("all")
                    @Pattern(regexp = "all|refused")
                    String results,
            @Context HttpHeaders headers,
            InputStream rows)
            throws IOException {
        Jobcenter.inYear(jobcenter, year);
        Delivering.Manner manner = Delivering.manner(
                deliveredOn, atomic, dryRun, results, headers.getMediaType().toString(), Language.of(headers));
        Decided decided = delivering.deliver(jobcenter, year, manner, rows);
        return Response.ok((StreamingOutput) decided::tellAndClose)
                .type(Delivering.NDJSON)
                .build();
    }

    @GET
    @Operation(
            summary = "The values of a Jobcenter's year one by one",
            description = "The latest of each month and data state; with `history=true` also those that were replaced.")
    @APIResponse(
            responseCode = "200",
            description = "One page; the `Link` header leads to the next",
            content = @Content(schema = @Schema(implementation = ActualsPage.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    public Response read(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(example = "K2") @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("gender") @Nullable Gender gender,
            @Parameter(example = "2025-03") @QueryParam("month") @Nullable @Pattern(regexp = MONTH) String month,
            @QueryParam("dataState") @Nullable DataState dataState,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @QueryParam("history") @DefaultValue("false") boolean history,
            @Parameter(description = "Only those after this place") @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        mayRead(jobcenter, year);
        List<ActualsPage.Actual> found = values.of(
                new JobcenterYear(jobcenter, year),
                new DeliveredValues.Filter(
                        indicator,
                        gender,
                        month == null ? null : YearMonth.parse(month),
                        dataState,
                        asOf == null ? null : asOf.toInstant(),
                        history));
        List<ActualsPage.Actual> rest = after.isEmpty()
                ? found
                : found.stream()
                        .dropWhile(value -> !value.place().equals(after))
                        .skip(1)
                        .toList();
        return Page.cut(rest.subList(0, Math.min(rest.size(), limit + 1)), limit, ActualsPage.Actual::place)
                .answer(uri);
    }

    @GET
    @Path("completeness")
    @Operation(
            summary = "Which values of a year are there, how final they are, and how late they came",
            description =
                    "Held against the waiting time (T-15): a month's final values are due by the end of the third "
                            + "month after it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = Completeness.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    public Completeness completeness(
            String jobcenter,
            @FiscalYear int year,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf) {
        mayRead(jobcenter, year);
        return completeness.of(jobcenter, year, asOf == null ? null : asOf.toInstant());
    }

    @GET
    @Path("findings")
    @Operation(
            summary = "What stands out in the values of a year",
            description = "Values that do not follow from others (R-15), and jumps against the month before, the year "
                    + "before and between the genders beyond dated thresholds. Nothing is corrected.")
    @APIResponse(
            responseCode = "200",
            description = "The findings",
            content = @Content(schema = @Schema(implementation = ActualFindings.class)))
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown`, `not-found`")
    public ActualFindings findings(
            String jobcenter,
            @FiscalYear int year,
            @QueryParam("dataState") @Nullable DataState dataState,
            @Parameter(description = "As known at this instant") @QueryParam("asOf") @Nullable OffsetDateTime asOf,
            @Context HttpHeaders headers) {
        mayRead(jobcenter, year);
        Actuals.View view = new Actuals.View(dataState, asOf == null ? null : asOf.toInstant());
        return new ActualFindings(findings.of(jobcenter, year, view, Language.of(headers)));
    }

    private void mayRead(String jobcenter, int year) {
        caller.mayRead(jobcenter, Jobcenter.inYear(jobcenter, year).overseer());
    }

    /** All findings of a year. */
    @Schema(name = "ActualFindings")
    record ActualFindings(List<ActualFinding> items) {}
}
