package obligo.instruments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.instruments.Samples.file;
import static obligo.instruments.Samples.load;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/** Golden figures of rulebook 5.3, from the documents as they were published. */
@OnTheStack
class PublishedProgrammesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    @Test
    void duisburg2025PlansAsManyEntriesAsItSays() {
        JsonPath duisburg = load("34102", 2025);
        assertThat(duisburg.getLong("totals.entries")).isEqualTo(6980);
        assertThat(duisburg.getLong("totals.ownStaffEntries")).isEqualTo(490);
        assertThat(duisburg.getInt("totals.byDemandPositions")).isEqualTo(5);
        assertThat(duisburg.getLong("totals.educationVouchers")).isEqualTo(1180);
        assertThat(duisburg.getList("totals.educationBlocks.vouchers", Long.class))
                .containsExactly(473L, 707L);
        assertThat(duisburg.getList("totals.categories.entries", Long.class).stream()
                        .filter(Objects::nonNull) // What is by demand throughout has no number.
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(6980);
        assertThat(duisburg.getLong("totals.categories.find { it.category == '2' }.entries"))
                .isEqualTo(1587);
        assertThat(duisburg.getList("findings")).isEmpty();
        assertThat(duisburg.getList("comparisons.agrees")).isNotEmpty().containsOnly(true);
    }

    @Test
    void bochum2024ContradictsItselfInThreePlaces() {
        JsonPath bochum = load("32102", 2024);
        assertThat(findings(bochum))
                .containsExactlyInAnyOrder(
                        "G-2 INCONSISTENT_STATEMENT 276 269 7 education-unplanned-special-groups",
                        "G-2 INCONSISTENT_STATEMENT 304 317 -13 completion-oriented-promotions",
                        "G-2 INCONSISTENT_STATEMENT 40 49 -9 new-16i-cases-text");
        assertThat(bochum.getLong("totals.entries")).isEqualTo(4955);
        assertThat(bochum.getLong("totals.municipalCases")).isEqualTo(700);
        assertThat(bochum.getLong("totals.educationSegments.find { it.segment == 'Unter 25-jährige' }.vouchers"))
                .isEqualTo(43);
        assertThat(bochum.getList("totals.strategies.strategy"))
                .as("the one chapter that names the instrument of a position")
                .containsExactly("integrationsarbeit", "integrationsarbeit-2");
        assertThat(bochum.getLong("totals.strategyEntries")).isEqualTo(145);
        assertThat(bochum.getInt("positions.find { it.position == '2.2' }.stock.value"))
                .isEqualTo(450);
    }

    @Test
    void kleve2023PlansNoNumbersAndThatIsNotZero() {
        JsonPath kleve = load("38704", 2023);
        assertThat(kleve.getList("positions")).hasSize(6);
        assertThat(kleve.getMap("totals")).doesNotContainKeys("entries", "ownStaffEntries", "educationVouchers");
        assertThat(kleve.getList("findings")).isEmpty();
    }

    private static List<String> findings(JsonPath programme) {
        return programme.<Map<String, Object>>getList("findings").stream()
                .map(f -> f.get("ruleId") + " " + f.get("code") + " " + f.get("stated") + " " + f.get("computed") + " "
                        + f.get("difference") + " "
                        + String.valueOf(f.get("key")).replace("stated:", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"34102,2025", "32102,2024", "38704,2023"})
    void whatWasSentIsReadAgainToTheLastField(String jobcenter, int year) throws Exception {
        load(jobcenter, year);
        ObjectNode read = (ObjectNode)
                JSON.readTree(planner(jobcenter).get(programme(jobcenter, year)).asString());
        assertThat(read.get("jobcenter").asText()).isEqualTo(jobcenter);
        assertThat(read.get("year").asInt()).isEqualTo(year);
        read.remove(List.of(
                "jobcenter",
                "year",
                "revision",
                "changedAt",
                "changedBy",
                "state",
                "totals",
                "comparisons",
                "findings",
                "budgetHeard"));
        for (JsonNode position : read.get("positions")) {
            assertThat(((ObjectNode) position).remove("funding")).isNotNull();
        }
        assertThat(read).isEqualTo(JSON.readTree(file(jobcenter + "-" + year + "/programme.json")));
    }

    @ParameterizedTest
    @CsvSource({"34102,2025,34102-2025-amip", "32102,2024,32102-2024-amp"})
    void aSchemeIsReadAgainToTheLastField(String jobcenter, int year, String scheme) throws Exception {
        load(jobcenter, year);
        ObjectNode read = (ObjectNode)
                JSON.readTree(planner(jobcenter).get("/v1/schemes/" + scheme).asString());
        read.remove(List.of("scheme", "revision", "changedAt", "changedBy"));
        assertThat(read).isEqualTo(JSON.readTree(file(jobcenter + "-" + year + "/scheme.json")));
    }
}
