package obligo.gateway.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import obligo.gateway.world.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.gateway.world.Callers.aStranger;
import static org.assertj.core.api.Assertions.assertThat;

/** The document of the whole suite against the documents it is made of: two samples, and the services' own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WholeSuiteTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("obligo.root", ".."), "contracts", "openapi");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "openapi-samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path directory : List.of(SAMPLES, CONTRACTS)) {
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    files.filter(file -> file.toString().endsWith("-service.yaml"))
                            .forEach(documents::add);
                }
            }
        }
        return documents;
    }

    private static JsonNode read(Path document) throws IOException {
        return YAML.readTree(Files.readString(document));
    }

    private static JsonNode suite() throws IOException {
        return JSON.readTree(aStranger().get("/openapi.json").asByteArray());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void losesNoOperation(Path document) throws IOException {
        JsonNode paths = suite().path("paths");
        read(document).path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    JsonNode merged = paths.path(path.getKey()).path(operation.getKey());
                    assertThat(merged.path("summary"))
                            .isEqualTo(operation.getValue().path("summary"));
                    assertThat(merged.path("parameters"))
                            .isEqualTo(operation.getValue().path("parameters"));
                    assertThat(merged.path("requestBody"))
                            .isEqualTo(operation.getValue().path("requestBody"));
                    assertThat(merged.path("security"))
                            .isEqualTo(operation.getValue().path("security"));
                    operation.getValue().path("responses").properties().forEach(response -> {
                        JsonNode mergedResponse = merged.path("responses").path(response.getKey());
                        assertThat(mergedResponse.path("description"))
                                .isEqualTo(response.getValue().path("description"));
                        assertThat(mergedResponse.path("headers"))
                                .isEqualTo(response.getValue().path("headers"));
                        if (response.getKey().startsWith("2")) {
                            assertThat(mergedResponse.path("content"))
                                    .isEqualTo(response.getValue().path("content"));
                        }
                    });
                }));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changesNoComponent(Path document) throws IOException {
        JsonNode merged = suite().path("components");
        read(document).path("components").properties().forEach(kind -> kind.getValue()
                .properties()
                .forEach(component -> assertThat(merged.path(kind.getKey()).path(component.getKey()))
                        .as("%s %s of %s", kind.getKey(), component.getKey(), document)
                        .isEqualTo(component.getValue())));
    }

    /** Otherwise the merge would mix two things into one. */
    @Test
    void findsOneMeaningForEachNameInAllDocuments() throws IOException {
        Map<String, JsonNode> meanings = new LinkedHashMap<>();
        for (Path document : documents()) {
            read(document).path("components").path("schemas").properties().forEach(schema -> {
                JsonNode known = meanings.putIfAbsent(schema.getKey(), schema.getValue());
                if (known != null) {
                    assertThat(schema.getValue())
                            .as("%s in %s means something else elsewhere: rename one", schema.getKey(), document)
                            .isEqualTo(known);
                }
            });
        }
    }

    @Test
    void addsTheGatewaysOwnOperations() throws IOException {
        JsonNode suite = suite();
        assertThat(suite.path("info").path("title").asText()).isEqualTo("Obligo");
        assertThat(suite.path("servers").isMissingNode()).isTrue();
        JsonNode overview = suite.path("paths")
                .path("/v1/jobcenters/{jobcenter}/years/{year}/overview")
                .path("get");
        assertThat(names(overview.path("responses"))).contains("200", "304", "400", "401", "403", "404", "500", "503");
        assertThat(overview.path("security").get(0).has("bearer")).isTrue();
        assertThat(overview.path("parameters")).hasSize(2);
        assertThat(names(suite.path("paths"))).contains("/problems", "/problems/{name}");
        assertThat(names(suite.path("components").path("schemas"))).contains("Problem", "Overview", "OverviewPart");
        assertThat(names(suite.path("components").path("securitySchemes"))).containsExactly("bearer");
    }

    @Test
    void namesEachOperationOnce() throws IOException {
        assertThat(suite().findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void pointsNowhereInVain() throws IOException {
        JsonNode suite = suite();
        List<String> references = suite.findValuesAsText("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        suite.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi.yaml", "/openapi?format=yaml"})
    void comesAsYamlToo(String path) throws IOException {
        assertThat(YAML.readTree(aStranger().get(path).asString())).isEqualTo(suite());
    }

    @Test
    void isBrowsableWithoutTheInternet() {
        String page = aStranger().get("/docs/").asString();
        assertThat(page).contains("/openapi").doesNotContain("cdn.", "unpkg", "src=\"http", "href=\"http");
        aStranger().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
