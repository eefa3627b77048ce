package obligo.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;

/** Golden figures of rulebook 5.3 and 1.12, from the documents as they were published. */
@OnTheStack
class PublishedProgrammesTest {
    private static String item(String key) {
        return "items.find { it.item == '" + key + "' }.computed.";
    }

    @Test
    void duisburg2025ChangesItsIntegrationRateByUnroundedValues() {
        JsonPath targets = Samples.load("34102", 2025);
        assertThat(targets.getString(item("iq-total") + "baseRate")).isEqualTo("17.5924");
        assertThat(targets.getString(item("iq-total") + "targetRate")).isEqualTo("17.9574");
        assertThat(targets.getString(item("iq-total") + "change")).isEqualTo("0.3649");
        assertThat(targets.getString(item("iq-total") + "changeRate")).isEqualTo("2.0745");
    }

    @Test
    void duisburg2025PlansMoreLongTermRecipientsAndThatIsNoFault() {
        JsonPath targets = Samples.load("34102", 2025);
        assertThat(targets.getString(item("lzb-total") + "change")).isEqualTo("1811");
        assertThat(targets.getString(item("lzb-total") + "changeRate")).isEqualTo("5.1453");
        assertThat(targets.getString(item("lzb-total") + "baseRate")).isNull();
    }

    @Test
    void aTargetThatIsOnlyPrintedLeavesARange() {
        JsonPath targets = Samples.load("34102", 2025);
        assertThat(targets.getString(item("iq-women") + "baseRate")).isEqualTo("11.2993");
        assertThat(targets.getString(item("iq-women") + "targetRate")).isNull();
        assertThat(targets.getString(item("iq-women") + "changeRate")).isNull();
        assertThat(targets.getMap(item("iq-women") + "changeRateRange"))
                .isEqualTo(Map.of("from", "-0.4367", "to", "0.4483"));
    }

    @Test
    void duisburg2025ContradictsItselfInOnePlace() {
        assertThat(findings(Samples.load("34102", 2025)))
                .containsExactly(
                        "stated:women-share-elb-end-2024 G-2 INCONSISTENT_STATEMENT WARNING 51.44 51.5565 -0.1165 null");
    }

    @Test
    void bochum2024AddsItsLongTermRecipientsWrongly() {
        JsonPath targets = Samples.load("32102", 2024);
        assertThat(findings(targets))
                .containsExactly("gender-sum:target:lzb-total:absolute R-16 GENDER_SUM WARNING 20984 20948 36 "
                        + "{code=TRANSPOSED_DIGITS, references=[]}");
        assertThat(targets.getString("findings[0].text"))
                .isEqualTo("Langzeitbeziehende (Jahresdurchschnittswert), Ziel: angegeben 20.984, errechnet 20.948, "
                        + "Unterschied +36. Vermutlich ein Zahlendreher.");
        String english = planner("32102")
                .header("Accept-Language", "en")
                .get(targets("32102", 2024))
                .jsonPath()
                .getString("findings[0].text");
        assertThat(english).contains("stated 20,984, computed 20,948").contains("transposed digits");
    }

    @Test
    void kleve2023ContradictsNothingBecauseK3IsNotTheChangeOfTheAnnualAverage() {
        JsonPath targets = Samples.load("38704", 2023);
        assertThat(findings(targets)).isEmpty();
        assertThat(targets.getList("items")).isEmpty();
        assertThat(targets.getList("focusTopics.findAll { it.chosen }.number")).isEqualTo(List.of("I", "IV", "V"));
    }

    @Test
    void whatTheTextRepeatsIsHeldAgainstTheTargets() {
        Map<String, Boolean> agrees = new TreeMap<>();
        Samples.load("34102", 2025)
                .<Map<String, Object>>getList("comparisons")
                .forEach(c -> agrees.put((String) c.get("key"), (Boolean) c.get("agrees")));
        assertThat(agrees).hasSize(15).containsEntry("stated:integration-replaced-trained-share", true);
        assertThat(agrees.values().stream().filter(Boolean.FALSE::equals)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"34102, 2025", "32102, 2024", "38704, 2023"})
    void whatWasSentComesBack(String jobcenter, int year) throws JsonProcessingException {
        Samples.load(jobcenter, year);
        ObjectMapper json = new ObjectMapper();
        ObjectNode sent = (ObjectNode) json.readTree(Samples.file(jobcenter, year));
        for (String list : List.of("items", "focusTopics", "staffing", "stated")) {
            if (!sent.has(list)) {
                sent.putArray(list);
            }
        }
        ObjectNode read = (ObjectNode) json.readTree(
                planner(jobcenter).get(targets(jobcenter, year) + "?revision=1").asString());
        read.remove(
                List.of("jobcenter", "year", "revision", "changedAt", "changedBy", "comparisons", "findings", "basis"));
        for (JsonNode item : (ArrayNode) read.get("items")) {
            ((ObjectNode) item).remove("computed");
        }
        assertThat(read).isEqualTo(sent);
    }

    private static List<String> findings(JsonPath targets) {
        return targets.<Map<String, Object>>getList("findings").stream()
                .map(f -> f.get("key") + " " + f.get("ruleId") + " " + f.get("code") + " " + f.get("severity") + " "
                        + f.get("stated") + " " + f.get("computed") + " " + f.get("difference") + " " + f.get("cause"))
                .toList();
    }
}
