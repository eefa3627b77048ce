package obligo.gateway.overview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import obligo.gateway.services.House;
import obligo.http.FiscalYear;
import obligo.http.Language;
import obligo.http.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A Jobcenter's year in one read. */
@Path("/v1/jobcenters/{jobcenter}/years/{year}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Overview", description = "The three parts of a Jobcenter's year in one read")
@SecurityRequirement(name = "bearer")
final class OverviewResource {
    private final ServiceReader services;

    OverviewResource(ServiceReader services) {
        this.services = services;
    }

    @GET
    @Operation(
            summary = "A Jobcenter's year: budget, programme and targets",
            description = "Asks the three services at once. A service that does not answer leaves its part out and"
                    + " says so in `status`; the overview is then not `complete`.")
    @APIResponse(
            responseCode = "200",
            description = "The overview, complete or not",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Weak, made of the three revisions and a checksum; only where complete",
                        schema = @Schema(implementation = String.class, examples = "W/\"3.2.1-5d1f0c77\"")),
                @Header(name = "X-Correlation-Id", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Overview.class)))
    @APIResponse(responseCode = "304", description = "The caller has this already")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`: no such Jobcenter number or fiscal year",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "`not-permitted` by every service that answered")
    @APIResponse(responseCode = "404", description = "`jobcenter-unknown` to every service that answered")
    @APIResponse(responseCode = "503", description = "`upstream-unavailable`: none of the three services answered")
    public Uni<Response> overview(
            @PathParam("jobcenter") @Pattern(regexp = "[0-9]{5}") @Schema(examples = "34102") String jobcenter,
            @PathParam("year") @FiscalYear @Schema(examples = "2025") int year,
            @QueryParam("revision") @Null @Parameter(hidden = true) @Nullable String revision,
            @QueryParam("asOf") @Null @Parameter(hidden = true) @Nullable String asOf,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context Request request) {
        Asking asking = asking(headers, uri);
        String theYear = "/v1/jobcenters/" + jobcenter + "/years/" + year;
        return Uni.combine()
                .all()
                .unis(
                        services.read(House.TARGETS, "/v1/organisations/" + jobcenter, asking),
                        services.read(House.BUDGET, theYear + "/budget", asking),
                        services.read(House.INSTRUMENTS, theYear + "/programme", asking),
                        services.read(House.TARGETS, theYear + "/targets", asking))
                .with(Overview.Answers::new)
                .map(answers -> answers.refusalOfAll()
                        .map(refusal -> passOn(refusal, asking))
                        .orElseGet(() -> answer(Overview.of(jobcenter, year, answers), answers.tag(), request)));
    }

    private static Asking asking(HttpHeaders headers, UriInfo uri) {
        Map<String, String> passedOn = new LinkedHashMap<>();
        for (String name : Asking.PASSED_ON) {
            String value = headers.getHeaderString(name);
            if (value != null) {
                passedOn.put(name, value);
            }
        }
        return new Asking(passedOn, Language.of(headers), uri.getRequestUri().getRawPath());
    }

    private static Response answer(Overview overview, String tag, Request request) {
        if (!overview.complete()) {
            return Response.ok(overview).build();
        }
        EntityTag weak = new EntityTag(tag, true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(weak);
        return (unchanged == null ? Response.ok(overview) : unchanged)
                .tag(weak)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Authorization")
                .build();
    }

    private static Response passOn(ServiceAnswer refusal, Asking asking) {
        ObjectNode problem = refusal.body().deepCopy();
        problem.put("instance", asking.path());
        Response.ResponseBuilder answer =
                Response.status(refusal.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return refusal.status() == 401
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : answer.build();
    }
}
