package obligo.outbox;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
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
import obligo.http.CommonRefusal;
import obligo.http.FiscalYear;
import obligo.http.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The same in each service that tells events. */
@Path("/v1/changes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "What the services tell on Kafka, for those without it")
class ChangeFeedResource {
    private final ChangeFeed feed;
    private final String own;

    ChangeFeedResource(ChangeFeed feed, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feed = feed;
        this.own = service.replace("-service", "");
    }

    @GET
    @Transactional
    @Operation(
            summary = "The change feed of one service: its events in the order in which they were published",
            description =
                    "Begin without `after`, keep `next`, and go on with it: nothing is missed or told twice, and the "
                            + "events of one subject come in the order of their revisions. Between services there is no order; "
                            + "each has its feed. Events that the caller may not read are left out: those of a Jobcenter's year "
                            + "are for whoever may read that year, those of organisations for all, those of instruments, which "
                            + "name what they touch of every Jobcenter, for whoever may read every Jobcenter. While Kafka is "
                            + "away, the feed waits with it.")
    @APIResponse(
            responseCode = "200",
            description = "A piece of the feed; a Link header leads on where there is more",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "409", description = "`cursor-unknown`")
    public Response read(
            @Parameter(
                            description = "The service; needed at the gateway",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"budget", "instruments", "targets"}))
                    @QueryParam("source")
                    @Nullable
                    String source,
            @Parameter(description = "Where to go on: `next` of the piece before")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero
                    long after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "Only these types", example = "obligo.budget.plan-changed.v1") @QueryParam("type")
                    List<String> types,
            @Parameter(description = "Only what is about this Jobcenter", example = "34102")
                    @QueryParam("jobcenter")
                    @Nullable
                    @Pattern(regexp = "[0-9]{5}")
                    String jobcenter,
            @Parameter(description = "Only what is about this fiscal year", example = "2025")
                    @QueryParam("year")
                    @Nullable
                    @FiscalYear
                    Integer year,
            @Context UriInfo uri) {
        if (source != null && !source.equals(own)) {
            throw CommonRefusal.INVALID_REQUEST.refusal().at("source", "hier nur " + own, "only " + own + " here");
        }
        ChangePage page = feed.read(after, limit, new ChangeFeed.Wanted(types, jobcenter, year));
        return Page.linked(Response.ok(page), page.more() ? page.next() : null, uri)
                .build();
    }
}
