package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.ATargets.longTermRecipients;
import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.mandatory;
import static obligo.targets.AnAgreement.taken;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A basis may move a little; where it moves further, somebody asks, and the answer decides what the targets rest on. */
@OnTheStack
class BasisReviewTest {
    private static final String JOBCENTER = "36102";
    private static final String PLANNER = SignedTokens.of("planner", JOBCENTER);
    private static final String DIRECTORATE = SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen");

    private static void hears(int year, long revision, String planned) {
        NeighboursTell.budget(JOBCENTER, year, revision, planned, "6685096.00");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Integer.valueOf((int) revision)
                .equals(planner(JOBCENTER)
                        .get(targets(JOBCENTER, year) + "/basis")
                        .jsonPath()
                        .get("budget.revision")));
    }

    private static void sets(int year) {
        planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(longTermRecipients(100).json())
                .put(targets(JOBCENTER, year))
                .then()
                .statusCode(201);
    }

    private static JsonPath basis(int year) {
        return planner(JOBCENTER).get(targets(JOBCENTER, year)).jsonPath().setRootPath("basis");
    }

    private static Response opens(String token, int year, UUID id) {
        return bearing(token)
                .body("{\"reason\":\"Weniger Mittel\"}")
                .put(targets(JOBCENTER, year) + "/basis/reviews/" + id);
    }

    private static Response answers(String token, int year, UUID id, String verdict, long budgetRevision) {
        return bearing(token)
                .body("{\"answer\":\"%s\",\"reason\":\"Geprüft\",\"budgetRevision\":%d}"
                        .formatted(verdict, budgetRevision))
                .put(targets(JOBCENTER, year) + "/basis/reviews/" + id + "/answer");
    }

    private static void refuses(Response answer, int status, String problem) {
        answer.then().log().ifValidationFails().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    /** 5 % by the shipped parameter: exactly that is still within. */
    @ParameterizedTest
    @CsvSource({
        "2030, 100.00, UNCHANGED, ",
        "2031, 95.00, UNCHANGED, -0.0500",
        "2032, 94.99, CHANGED, -0.0501",
        "2033, 105.00, UNCHANGED, 0.0500",
        "2034, 105.01, CHANGED, 0.0501"
    })
    void withinTheToleratedShareATotalOnlyMoves(int year, String planned, String state, String share) {
        hears(year, 1, "100.00");
        sets(year);
        hears(year, 2, planned);
        JsonPath basis = basis(year);
        assertThat(basis.getString("state")).isEqualTo(state);
        assertThat(basis.getList("moves.total")).isEqualTo(share == null ? List.of() : List.of("budget.planned"));
        assertThat(basis.getString("moves[0].share")).isEqualTo(share);
        if (share != null) {
            assertThat(basis.getBoolean("moves[0].beyond")).isEqualTo(state.equals("CHANGED"));
            assertThat(basis.getString("moves[0].agreed")).isEqualTo("100.00");
            assertThat(basis.getString("moves[0].now")).isEqualTo(planned);
        }
    }

    @Test
    void aPlannerConfirmsItsTargetsAgainstAChangedBasisWithoutChangingThem() {
        int year = 2035;
        hears(year, 1, "100.00");
        sets(year);
        hears(year, 2, "80.00");
        UUID id = UUID.randomUUID();
        String opened =
                opens(PLANNER, year, id).then().statusCode(201).extract().asString();
        assertThat(opens(PLANNER, year, id).then().statusCode(200).extract().asString())
                .isEqualTo(opened);
        refuses(opens(PLANNER, year, UUID.randomUUID()), 409, "review-open");
        answers(PLANNER, year, id, "CONFIRMED", 2)
                .then()
                .statusCode(201)
                .body("status", equalTo("CONFIRMED"))
                .body("restedOn.budget.planned", equalTo("100.00"))
                .body("answeredOn.budget.planned", equalTo("80.00"));
        answers(PLANNER, year, id, "CONFIRMED", 2).then().statusCode(200);
        refuses(answers(PLANNER, year, id, "AMENDMENT", 2), 409, "review-answered");
        JsonPath rests = basis(year);
        assertThat(rests.getString("state")).isEqualTo("UNCHANGED");
        assertThat(rests.getString("budget.agreed.planned")).isEqualTo("80.00");
        assertThat(planner(JOBCENTER).get(targets(JOBCENTER, year)).header("ETag"))
                .isEqualTo("\"1\"");
        hears(year, 3, "100.00");
        assertThat(basis(year).getString("state")).isEqualTo("CHANGED");
        opens(PLANNER, year, id).then().statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void everyQuestionAndEveryAnswerIsTold() {
        int year = 2036;
        hears(year, 1, "100.00");
        sets(year);
        hears(year, 2, "80.00");
        UUID id = UUID.randomUUID();
        opens(DIRECTORATE, year, id).then().statusCode(201);
        answers(PLANNER, year, id, "CONFIRMED", 2).then().statusCode(201);
        List<Told> told = Told.of("obligo.targets", JOBCENTER + "/" + year, 4);
        assertThat(told)
                .extracting(event -> event.keepsItsPromise().type().replace("obligo.targets.", ""))
                .containsExactly("plan-changed.v1", "basis-changed.v1", "basis-reviewed.v1", "basis-reviewed.v1");
        assertThat(told.get(1).json().getString("after.moves[0].share")).isEqualTo("-0.2000");
        assertThat(told.get(2).json().getString("status")).isEqualTo("OPEN");
        assertThat(told.get(2).json().getString("openedBySide")).isEqualTo("TOP_DOWN");
        JsonPath answered = told.get(3).json();
        assertThat(answered.getString("status")).isEqualTo("CONFIRMED");
        assertThat(answered.getString("basis.state")).isEqualTo("UNCHANGED");
        assertThat(answered.getInt("basis.revision"))
                .isGreaterThan(told.get(2).json().getInt("basis.revision"));
    }

    @Test
    void anAnswerHoldsOnlyForWhatItWasGivenOn() {
        int year = 2037;
        hears(year, 1, "100.00");
        sets(year);
        hears(year, 2, "80.00");
        UUID id = UUID.randomUUID();
        opens(PLANNER, year, id).then().statusCode(201);
        hears(year, 3, "60.00");
        refuses(answers(PLANNER, year, id, "CONFIRMED", 2), 409, "basis-moved-on");
        assertThat(basis(year).getString("state")).isEqualTo("CHANGED");
        answers(PLANNER, year, id, "CONFIRMED", 3).then().statusCode(201);
        assertThat(basis(year).getString("budget.agreed.planned")).isEqualTo("60.00");
    }

    @Test
    void newTargetsAnswerTheQuestion() {
        int year = 2038;
        hears(year, 1, "100.00");
        sets(year);
        hears(year, 2, "80.00");
        UUID id = UUID.randomUUID();
        opens(PLANNER, year, id).then().statusCode(201);
        planner(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(longTermRecipients(90).json())
                .put(targets(JOBCENTER, year))
                .then()
                .statusCode(200);
        planner(JOBCENTER)
                .get(targets(JOBCENTER, year) + "/basis/reviews/" + id)
                .then()
                .body("status", equalTo("AMENDMENT"));
        refuses(opens(PLANNER, year, UUID.randomUUID()), 409, "basis-not-moved");
    }

    @Test
    void underAnAgreementTheOtherSideAnswersAndAnAmendmentFollows() {
        int year = 2026;
        hears(year, 1, "100.00");
        String values = mandatory(900, 5000, 3000).json();
        AnAgreement krefeld =
                anAgreement(JOBCENTER, year).opens().offers(values).confirms(1).signs(JOBCENTER, 1, "2026-02-01");
        assertThat(krefeld.read().getString("basis.state")).isEqualTo("UNCHANGED");
        hears(year, 2, "50.00");
        JsonPath changed = krefeld.read();
        assertThat(changed.getString("basis.state")).isEqualTo("CHANGED");
        assertThat(changed.getString("basis.budget.agreed.planned")).isEqualTo("100.00");
        assertThat(changed.getString("basis.budget.now.planned")).isEqualTo("50.00");
        assertThat(changed.getList("warnings.code")).isEqualTo(List.of("BASIS_CHANGED"));
        UUID id = UUID.randomUUID();
        opens(PLANNER, year, id).then().statusCode(201);
        refuses(answers(PLANNER, year, id, "CONFIRMED", 2), 403, "other-side-required");
        String amend =
                "{\"type\":\"AMEND\",\"reason\":\"EXTRAORDINARY_EVENT\",\"comment\":\"Kürzung\",\"basisReview\":\"%s\",\"content\":%s}"
                        .formatted(id, mandatory(800, 5000, 3100).json());
        refuses(krefeld.byPlanner(krefeld.etag(), amend), 404, "review-unknown");
        answers(DIRECTORATE, year, id, "AMENDMENT", 2).then().statusCode(201);
        assertThat(krefeld.read().getString("basis.state")).isEqualTo("CHANGED");
        taken(krefeld.byPlanner(krefeld.etag(), amend));
        JsonPath amended = krefeld.confirms(2).signs(JOBCENTER, 2, "2026-06-01").read();
        assertThat(amended.getString("status")).isEqualTo("AMENDED");
        assertThat(amended.getString("basis.state")).isEqualTo("UNCHANGED");
        assertThat(amended.getString("basis.budget.agreed.planned")).isEqualTo("50.00");
    }

    @Test
    void refusesWhoHasNoSideAndWhatCannotBeAsked() {
        UUID id = UUID.randomUUID();
        refuses(opens(PLANNER, 2039, id), 404, "targets-not-planned");
        sets(2039);
        refuses(opens(PLANNER, 2039, id), 409, "basis-not-moved");
        refuses(opens(SignedTokens.of("auditor", null), 2039, id), 403, "not-permitted");
        refuses(opens(SignedTokens.of("reconciliation", null), 2039, id), 403, "person-required");
        refuses(answers(PLANNER, 2039, id, "CONFIRMED", 1), 404, "review-unknown");
        refuses(bearing(PLANNER).get(targets(JOBCENTER, 2039) + "/basis/reviews/" + id), 404, "review-unknown");
        bearing(PLANNER)
                .get(targets(JOBCENTER, 2039) + "/basis/reviews")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }
}
