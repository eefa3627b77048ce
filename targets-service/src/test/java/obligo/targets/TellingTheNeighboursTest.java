package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.util.List;
import obligo.testkit.contract.EventContract;
import org.junit.jupiter.api.Test;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;

/** What others read from Kafka is what its schema promises, in order. */
@OnTheStack
class TellingTheNeighboursTest {
    private static final String JOBCENTER = "35702";

    private static void put(String condition, String value, ATargets body, int status) {
        planner(JOBCENTER)
                .header(condition, value)
                .body(body.json())
                .put(targets(JOBCENTER, 2030))
                .then()
                .statusCode(status);
    }

    @Test
    void everyChangeIsToldInOrderAndARefusedOneIsNot() {
        put("If-None-Match", "*", longTermRecipients(100), 201);
        put("If-Match", "\"7\"", longTermRecipients(1), 412);
        put("If-Match", "\"1\"", longTermRecipients(90).item("iq", "K2", "TOTAL", "TARGET", "{}"), 200);
        put("If-Match", "\"2\"", longTermRecipients(90).titled("Nachtrag"), 200);
        List<Told> told = Told.of("obligo.targets", JOBCENTER + "/2030", 3);
        assertThat(told)
                .extracting(t -> t.keepsItsPromise().json().getLong("revision"))
                .containsExactly(1L, 2L, 3L);
        JsonPath second = told.get(1).json();
        assertThat(second.getList("changes.item")).isEqualTo(List.of("lzb", "iq"));
        assertThat(second.getInt("changes[0].before.target.absolute")).isEqualTo(100);
        assertThat(second.getInt("changes[0].after.target.absolute")).isEqualTo(90);
        assertThat(second.getMap("changes[1].before")).isNull();
        assertThat(second.getList("items.item")).isEqualTo(List.of("lzb", "iq"));
        assertThat(second.getString("reason")).isEqualTo("Test");
        assertThat(second.getString("basis.state")).isEqualTo("NOT_HEARD");
        JsonPath third = told.get(2).json();
        assertThat(third.getList("changes.item")).isEqualTo(List.of("iq"));
        assertThat(third.getMap("changes[0].after")).isNull();
    }

    @Test
    void thePublishedTargetsAreToldAsTheExampleShows() {
        Samples.load("34102", 2025);
        JsonPath told = Told.all(
                        "obligo.targets",
                        1,
                        event ->
                                event.key().equals("34102/2025") && event.type().contains("plan-changed"))
                .get(0)
                .keepsItsPromise()
                .json();
        JsonPath example = JsonPath.from(EventContract.example("obligo.targets.plan-changed.v1"));
        assertThat(told.getList("items")).isEqualTo(example.getList("items"));
        assertThat(told.getList("changes")).isEqualTo(example.getList("changes"));
    }

    @Test
    void theExamplesKeepTheirSchemas() {
        for (String type : List.of(
                "obligo.targets.plan-changed.v1",
                "obligo.targets.basis-changed.v1",
                "obligo.targets.basis-reviewed.v1",
                "obligo.targets.agreement-changed.v1",
                "obligo.organisation.jobcenter-changed.v1")) {
            EventContract.mustKeep(type, EventContract.example(type));
        }
    }
}
