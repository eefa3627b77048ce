package obligo.instruments;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@OnTheStack
class ChangingAProgrammeTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String path(int year) {
        return programme(JOBCENTER, year);
    }

    private static String begin(int year, AProgramme programme) {
        Response first = planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(programme.json())
                .put(path(year));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        return first.header("ETag");
    }

    private static Response putPosition(int year, String etag, String key, String body) {
        return planner(JOBCENTER).header("If-Match", etag).body(body).put(path(year) + "/positions/" + key);
    }

    @Test
    void theSameContentAgainIsTheSameRevision() {
        AProgramme programme = aProgramme().position("1", "MAT", 10);
        String etag = begin(2031, programme);
        planner(JOBCENTER)
                .header("If-Match", etag)
                .body(programme.json().replace("Planung", "Anderer Anlass"))
                .put(path(2031))
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .body("changeReason", equalTo("Planung"));
        putPosition(2031, etag, "1", positionOf("1", "MAT", 10)).then().header("ETag", etag);
    }

    @Test
    void onePositionIsChangedAndTheOthersStay() {
        String etag = begin(2032, aProgramme().position("1", "MAT", 10).position("2", "MAG", 5));
        Response changed = planner(JOBCENTER)
                .header("If-Match", etag)
                .header("X-Change-Reason", "Umplanung im Mai")
                .body(positionOf("1", "MAT", 20))
                .put(path(2032) + "/positions/1");
        changed.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("changeReason", equalTo("Umplanung im Mai"))
                .body("positions.position", equalTo(List.of("1", "2")))
                .body("positions.entries.value", equalTo(List.of(20, 5)))
                .body("totals.entries", equalTo(25));
    }

    @Test
    void aPositionThatIsNewComesLast() {
        String etag = begin(2033, aProgramme().position("1", "MAT", 10));
        putPosition(2033, etag, "0.9", positionOf("0.9", "MAG", 1))
                .then()
                .statusCode(200)
                .body("positions.position", equalTo(List.of("1", "0.9")));
    }

    @Test
    void aStaleRevisionIsRefusedWithTheCurrentOne() {
        String etag = begin(2034, aProgramme().position("1", "MAT", 10));
        putPosition(2034, etag, "1", positionOf("1", "MAT", 11)).then().statusCode(200);
        putPosition(2034, etag, "1", positionOf("1", "MAT", 12))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-stale"))
                .body("figures.revision", equalTo(2));
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aProgramme().json())
                .put(path(2034))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void ofManyWritersOfOneRevisionExactlyOneWins() throws Exception {
        String etag = begin(2035, aProgramme().position("1", "MAT", 10));
        List<Callable<Integer>> writers = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> putPosition(2035, etag, "1", positionOf("1", "MAT", 20 + i))
                        .statusCode())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            int won = 0;
            for (Future<Integer> answer : threads.invokeAll(writers)) {
                assertThat(answer.get()).isIn(200, 412);
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyRevisionAndEveryInstantAnswersWhatWasKnownThen() {
        String first = begin(2036, aProgramme().position("1", "MAT", 10).position("2", "MAG", 5));
        String before = planner(JOBCENTER).get(path(2036)).jsonPath().getString("changedAt");
        planner(JOBCENTER)
                .header("If-Match", first)
                .body(aProgramme().position("1", "MAT", 30).json())
                .put(path(2036))
                .then()
                .statusCode(200);
        planner(JOBCENTER).get(path(2036)).then().body("positions", hasSize(1)).body("totals.entries", equalTo(30));
        for (String query : List.of("?revision=1", "?asOf=" + before)) {
            JsonPath then = planner(JOBCENTER).get(path(2036) + query).jsonPath();
            assertThat(then.getInt("revision")).isEqualTo(1);
            assertThat(then.getList("positions.entries.value", Integer.class)).containsExactly(10, 5);
        }
        for (String query : List.of("?revision=3", "?revision=0", "?asOf=2001-01-01T00:00:00Z")) {
            planner(JOBCENTER)
                    .get(path(2036) + query)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/revision-unknown"));
        }
    }

    @Test
    void theLastPositionCanBeRemovedAndTheProgrammeChangedAgain() {
        String etag = begin(2037, aProgramme().position("1", "MAT", 10).position("2", "MAG", 5));
        planner(JOBCENTER)
                .header("If-Match", etag)
                .body(aProgramme().position("1", "MAT", 10).json())
                .put(path(2037))
                .then()
                .statusCode(200);
        String read = planner(JOBCENTER).get(path(2037)).header("ETag");
        putPosition(2037, read, "1", positionOf("1", "MAT", 11)).then().statusCode(200);
    }

    @Test
    void positionsChangePlacesWithoutChangingThemselves() {
        String etag = begin(2038, aProgramme().position("1", "MAT", 10).position("2", "MAG", 5));
        planner(JOBCENTER)
                .header("If-Match", etag)
                .body(aProgramme()
                        .position("2", "MAG", 5)
                        .position("1", "MAT", 10)
                        .json())
                .put(path(2038))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("positions.position", equalTo(List.of("2", "1")));
    }
}
