package obligo.gateway.documentation;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Makes the merged documents one: its own title, and the gateway as the only server. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class WholeSuite implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI suite) {
        suite.setServers(null);
        suite.setInfo(OASFactory.createInfo()
                .title("Obligo")
                .version("1")
                .description(
                        "Budget, instruments and targets of German Jobcenters. Every operation needs a bearer token"
                                + " but those under /problems, where every refusal is explained."));
    }
}
