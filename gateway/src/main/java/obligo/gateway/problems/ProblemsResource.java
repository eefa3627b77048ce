package obligo.gateway.problems;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import obligo.http.CommonRefusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every refusal of the suite, for machines as JSON and for people as a page. */
@Path("/problems")
@Tag(name = "Problems", description = "Every refusal of the suite, explained. Open to all.")
final class ProblemsResource {
    /** JSON unless HTML is asked for by name: a bare {@code *}{@code /*} is a machine's. */
    private static final String HTML = "text/html;charset=UTF-8;qs=0.5";

    private final Template problems;

    ProblemsResource(Template problems) {
        this.problems = problems;
    }

    @Schema(description = "All refusals, by status and name")
    record Refusals(List<ExplainedRefusal> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All refusals")
    @APIResponse(responseCode = "200", description = "All refusals")
    public Refusals all() {
        return new Refusals(ExplainedRefusal.all());
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return problems.data("refusals", ExplainedRefusal.all());
    }

    @GET
    @Path("/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One refusal")
    @APIResponse(responseCode = "200", description = "The refusal")
    @APIResponse(responseCode = "404", description = "`not-found`: no refusal has this name")
    public ExplainedRefusal one(@PathParam("name") String name) {
        return ExplainedRefusal.all().stream()
                .filter(refusal -> refusal.name().equals(name))
                .findFirst()
                .orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    @GET
    @Path("/{name}")
    @Produces(HTML)
    @Operation(hidden = true)
    public TemplateInstance pageOfOne(@PathParam("name") String name) {
        return problems.data("refusals", List.of(one(name)));
    }
}
