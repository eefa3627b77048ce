package obligo.journeys;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.http.RefusalTable;
import obligo.testkit.contract.ContractFile;
import obligo.testkit.contract.EventContract;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lint of {@code contracts/}: complete, without contradiction, and nothing named that there is not. */
class ContractsTest {
    private static final Pattern PROBLEM_NAME = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void everyOperationIsDescribedWithAllItsAnswers() {
        List<String> faults = new ArrayList<>();
        eachOperation((where, operation) -> {
            if (operation.getSummary() == null || operation.getOperationId() == null || operation.getTags() == null) {
                faults.add(where + ": summary, operationId or tag missing");
            }
            Set<String> statuses = operation.getResponses().keySet();
            if (statuses.stream().noneMatch(s -> s.startsWith("2"))) {
                faults.add(where + ": no success documented");
            }
            if (operation.getRequestBody() != null && !statuses.containsAll(List.of("400", "413", "415"))) {
                faults.add(where + ": takes a body but does not document 400, 413, 415");
            }
            operation
                    .getResponses()
                    .forEach((status, answer) -> checkAnswer(where + " " + status, status, answer, faults));
        });
        assertThat(faults).isEmpty();
    }

    private static void checkAnswer(String where, String status, ApiResponse answer, List<String> faults) {
        if (answer.getDescription() == null || answer.getDescription().isBlank()) {
            faults.add(where + ": no description");
        }
        if (status.compareTo("400") < 0) {
            return;
        }
        if (answer.getContent() == null || !answer.getContent().containsKey("application/problem+json")) {
            faults.add(where + ": is no problem+json");
        }
    }

    @Test
    void everyProblemThatADocumentNamesStandsInTheTable() {
        Set<String> known =
                RefusalTable.rows().stream().map(RefusalTable.Row::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        eachOperation((where, operation) -> operation.getResponses().forEach((status, answer) -> {
            Matcher names = PROBLEM_NAME.matcher(status.compareTo("400") < 0 ? "" : answer.getDescription());
            while (names.find()) {
                if (!known.contains(names.group(1))) {
                    unknown.add(where + " " + status + ": " + names.group(1));
                }
            }
        }));
        assertThat(unknown).isEmpty();
    }

    @Test
    void schemasOfOneNameAreTheSameInAllServices() {
        Map<String, String> seen = new HashMap<>();
        List<String> differing = new ArrayList<>();
        documents().forEach((file, api) -> api.getComponents().getSchemas().forEach((name, schema) -> {
            String before = seen.putIfAbsent(name, schema.toString());
            if (before != null && !before.equals(schema.toString())) {
                differing.add(name + " in " + file);
            }
        }));
        assertThat(differing).as("the gateway serves all documents as one").isEmpty();
    }

    @Test
    void everyTypeOfEventHasASchemaAnExampleThatKeepsItAndAPlaceInAsyncApi() {
        String asyncApi = ContractFile.named("asyncapi.yaml").content();
        List<String> types = filesOf("events", ".schema.json");
        assertThat(types).hasSizeGreaterThanOrEqualTo(7);
        for (String type : types) {
            EventContract.mustKeep(type, EventContract.example(type));
            assertThat(asyncApi).contains("name: " + type, "events/" + type + ".schema.json");
        }
        Matcher named = Pattern.compile("name: (obligo\\S+)").matcher(asyncApi);
        assertThat(named.results().map(r -> r.group(1)).toList()).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void theTableToReadSaysWhatTheTableSays() {
        StringBuilder page = new StringBuilder("""
                # Refusals

                Every refusal is `application/problem+json` (RFC 9457) with `type` `/problems/<name>`, the figures that led to
                it, and the rule of the rulebook behind it. Written by the build from `problems.yaml`.

                | name | status | rule | deutsch | English |
                |---|---|---|---|---|
                """);
        for (RefusalTable.Row row : RefusalTable.rows()) {
            page.append("| `%s` | %d | %s | **%s.** %s | **%s.** %s |%n"
                    .formatted(
                            row.name(),
                            row.status(),
                            row.ruleId() == null ? "" : row.ruleId(),
                            row.titleGerman(),
                            row.detailGerman(),
                            row.titleEnglish(),
                            row.detailEnglish()));
        }
        ContractFile.named("problems.md").mustSay(page.toString());
    }

    private static void eachOperation(BiConsumer<String, Operation> check) {
        documents().forEach((file, api) -> api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> check.accept(file + " " + method + " " + path, operation))));
    }

    private static Map<String, OpenAPI> documents() {
        return filesOf("openapi", ".yaml").stream().collect(Collectors.toMap(f -> f, ContractsTest::document));
    }

    private static OpenAPI document(String name) {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(ContractFile.named("openapi/" + name + ".yaml").content());
        assertThat(result.getMessages()).as(name).isEmpty();
        return result.getOpenAPI();
    }

    private static List<String> filesOf(String directory, String ending) {
        Path path = ContractFile.named(directory).path();
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ending))
                    .map(f -> f.substring(0, f.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
