package obligo.instruments.check;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
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
import java.util.List;
import obligo.http.Caller;
import obligo.http.FiscalYear;
import obligo.http.Page;
import obligo.http.Role;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.year.ProgrammeYear;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/years/{year}/programme-checks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme", description = "What a Jobcenter's year plans to promote, and the money behind it")
class YearChecksResource {
    private final CheckProgrammes checkProgrammes;
    private final Caller caller;

    YearChecksResource(CheckProgrammes checkProgrammes, Caller caller) {
        this.checkProgrammes = checkProgrammes;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(
            summary = "The checks of all programmes of a year, in the order of the Jobcenters",
            description =
                    "Of the Jobcenters that the caller may read: a region its own, an auditor or a reconciliation all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks; a Link header leads to the next",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "items",
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CheckSummary.class),
                                                @SchemaProperty(
                                                        name = "next",
                                                        type = SchemaType.STRING,
                                                        description =
                                                                "Value for `after` to read the next page; absent on the last")
                                            })))
    public Response list(
            @Parameter(example = "2025") @FiscalYear int year,
            @Parameter(description = "Jobcenter after which the page begins") @QueryParam("after") @DefaultValue("")
                    String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        List<KnownJobcenter> readable = KnownJobcenter.named(ProgrammeYear.plannedAfter(after, year)).stream()
                .filter(this::mayRead)
                .limit(limit + 1L)
                .toList();
        return Page.cut(checkProgrammes.stored(readable, year), limit, CheckSummary::jobcenter)
                .answer(uri);
    }

    private boolean mayRead(KnownJobcenter jobcenter) {
        return caller.overseesAll()
                || caller.isOf(jobcenter.jobcenter())
                || caller.oversees(Role.REGIONAL_DIRECTORATE, jobcenter.regionalDirectorate());
    }
}
