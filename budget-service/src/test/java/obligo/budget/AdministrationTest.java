package obligo.budget;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static obligo.budget.APlan.aPlan;
import static obligo.budget.Samples.budget;
import static obligo.budget.Samples.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** The administration budget from outside: who pays what, its revisions, and what is refused. */
@OnTheStack
class AdministrationTest {
    private static final String JOBCENTER = "34102";
    private static final String DUISBURG_2025 = body("96850862.00", "\"14721331\"");

    @BeforeEach
    void neighbours() {
        NeighboursTell.everything();
    }

    private static String body(String base, String statedKfa) {
        return """
               {"changeReason":"Haushaltsaufstellung","document":{"title":"AMIP Duisburg 2025"},
                "items":[{"key":"BASE","label":"Kosten mit KFA","amount":"%s","kfaRelevant":true},
                         {"key":"OUTSIDE","label":"Kosten ohne KFA","amount":"2759304.00","kfaRelevant":false,"note":"erschlossen"}],
                "stated":{"kfa":%s,"total":"99610166"}}""".formatted(base, statedKfa);
    }

    private static String administration(int year) {
        return budget(JOBCENTER, year) + "/administration";
    }

    private static Response begin(int year, String body) {
        return officer(JOBCENTER).header("If-None-Match", "*").body(body).put(administration(year));
    }

    private static RequestSpecification as(String role, String jobcenter) {
        return given().auth().oauth2(SignedTokens.of(role, jobcenter)).contentType(ContentType.JSON);
    }

    @Test
    void duisburg2025IsPaidAsPrintedAndNothingIsInvented() {
        begin(2071, DUISBURG_2025)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("funding.kfa", equalTo("14721331.02"))
                .body("findings", empty());
        officer(JOBCENTER)
                .get(administration(2071))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("changeReason", equalTo("Haushaltsaufstellung"))
                .body("changedBy.id", equalTo("test-budget-officer"))
                .body("budget.items", hasSize(2))
                .body("budget.items[1].note", equalTo("erschlossen"))
                .body("budget.stated.kfa", equalTo("14721331"))
                .body("funding.kfaPercent", equalTo("15.2"))
                .body("funding.base", equalTo("96850862.00"))
                .body("funding.federalShare", equalTo("82129530.98"))
                .body("funding.outsideBase", equalTo("2759304.00"))
                .body("funding.federalTotal", equalTo("84888834.98"))
                .body("funding.total", equalTo("99610166.00"))
                .body("stated[0].agrees", equalTo(true))
                .body("stated[0].computed", equalTo("14721331.02"))
                .body("findings", empty());
    }

    @Test
    void aContradictionIsStoredAsStatedAndFoundInTheCallersLanguage() {
        begin(2072, body("96850862.00", "\"15215923.25\""))
                .then()
                .statusCode(201)
                .body("budget.stated.kfa", equalTo("15215923.25"))
                .body("findings", hasSize(1))
                .body("findings[0].ruleId", equalTo("M-31"))
                .body("findings[0].difference", equalTo("494592.23"))
                .body(
                        "findings[0].text",
                        startsWith("Kommunaler Finanzierungsanteil (KFA): angegeben 15.215.923,25 €"));
        officer(JOBCENTER)
                .header("Accept-Language", "en")
                .get(administration(2072))
                .then()
                .body("findings[0].text", startsWith("Kommunaler Finanzierungsanteil (KFA): stated 15,215,923.25 €"));
    }

    @Test
    void aDryRunAnswersAllAndStoresNothing() {
        officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(DUISBURG_2025)
                .put(administration(2073) + "?dryRun=true")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .body("revision", nullValue())
                .body("funding.kfa", equalTo("14721331.02"));
        officer(JOBCENTER)
                .get(administration(2073))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/budget-not-planned"));
        begin(2073, DUISBURG_2025).then().statusCode(201);
        officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(DUISBURG_2025)
                .put(administration(2073) + "?dryRun=true")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/already-exists"));
        officer(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(body("1.00", "null"))
                .put(administration(2073) + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("funding.kfa", equalTo("0.15"));
        officer(JOBCENTER).get(administration(2073)).then().body("funding.kfa", equalTo("14721331.02"));
    }

    @Test
    void everyRevisionAndEveryInstantAnswersWhatWasKnownThen() {
        begin(2074, DUISBURG_2025).then().statusCode(201);
        JsonPath first = officer(JOBCENTER).get(administration(2074)).jsonPath();
        officer(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(body("100.00", "null"))
                .put(administration(2074))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        officer(JOBCENTER).get(administration(2074)).then().body("funding.kfa", equalTo("15.20"));
        for (String query : new String[] {"?revision=1", "?asOf=" + first.getString("changedAt")}) {
            Response then = officer(JOBCENTER).get(administration(2074) + query);
            then.then().header("ETag", "\"1\"");
            assertThat(then.jsonPath().getMap("$")).isEqualTo(first.getMap("$"));
        }
        officer(JOBCENTER).get(administration(2074) + "?revision=3").then().statusCode(404);
        officer(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(DUISBURG_2025)
                .put(administration(2074))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/revision-stale"))
                .body("figures.revision", equalTo(2));
    }

    @Test
    void theSameContentAgainIsTheSameRevision() {
        begin(2075, DUISBURG_2025).then().statusCode(201);
        officer(JOBCENTER)
                .header("If-Match", "\"1\"")
                .body(DUISBURG_2025.replace("Haushaltsaufstellung", "noch einmal"))
                .put(administration(2075))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("changeReason", equalTo("Haushaltsaufstellung"));
        begin(2075, DUISBURG_2025).then().statusCode(412).body("type", equalTo("/problems/already-exists"));
    }

    @Test
    void planAndAllotmentsGoTheirOwnWay() {
        String plan = budget(JOBCENTER, 2076) + "/plan";
        officer(JOBCENTER)
                .header("If-None-Match", "*")
                .body(aPlan().line("MAT", "5000.00").json())
                .put(plan)
                .then()
                .header("ETag", "\"1\"");
        officer(JOBCENTER)
                .get(administration(2076))
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/administration-not-planned"))
                .body("ruleId", equalTo("M-30"));
        begin(2076, DUISBURG_2025).then().statusCode(201).header("ETag", "\"2\"");
        officer(JOBCENTER)
                .body("""
                        {"pot":"VWK","stage":"FINAL","amount":{"value":"9000.00"},"document":{"title":"Bescheid"}}""")
                .put(budget(JOBCENTER, 2076) + "/allotments/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        officer(JOBCENTER).get(plan).then().statusCode(200).header("ETag", "\"1\"");
        officer(JOBCENTER).get(budget(JOBCENTER, 2076)).then().header("ETag", "\"3\"");
        officer(JOBCENTER).get(administration(2076)).then().header("ETag", "\"2\"");
        officer(JOBCENTER).get(administration(2076) + "?revision=1").then().statusCode(404);
    }

    @Test
    void onlyTheBudgetOfficerOfTheJobcenterChangesIt() {
        for (RequestSpecification other : new RequestSpecification[] {
            as("planner", JOBCENTER), as("manager", JOBCENTER), as("auditor", JOBCENTER), as("budget-officer", "38704")
        }) {
            other.header("If-None-Match", "*")
                    .body(DUISBURG_2025)
                    .put(administration(2077))
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-permitted"));
        }
        begin(2077, DUISBURG_2025).then().statusCode(201);
        as("planner", JOBCENTER).get(administration(2077)).then().statusCode(200);
        as("planner", "38704").get(administration(2077)).then().statusCode(403);
        as("planner", "38704")
                .get(administration(2077) + "/lever?transfer=1.00")
                .then()
                .statusCode(403);
        given().get(administration(2077)).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"document\":{\"title\":\"A\"},\"items\":[]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[null]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"A\",\"label\":\"A\",\"amount\":\"1.00\"}]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"a\",\"label\":\"A\",\"amount\":\"1.00\",\"kfaRelevant\":true}]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"A\",\"label\":\"A\",\"amount\":\"-1.00\",\"kfaRelevant\":true}]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"A\",\"label\":\"A\",\"amount\":1,\"kfaRelevant\":true}]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"A\",\"label\":\"A\",\"amount\":\"1.00\",\"kfaRelevant\":\"yes\"}]}",
                "{\"document\":{\"title\":\"A\"},\"items\":[{\"key\":\"A\",\"label\":\"A\",\"amount\":\"1.00\",\"kfaRelevant\":true}],\"stated\":{\"kfa\":\"rund 1\"}}"
            })
    void refusesWhatIsNoAdministrationBudget(String body) {
        begin(2078, body).then().statusCode(400).body("type", equalTo("/problems/invalid-request"));
        officer(JOBCENTER).get(administration(2078)).then().statusCode(404);
    }

    @Test
    void refusesAnItemThatOccursTwiceAndAChangeWithoutPrecondition() {
        begin(2079, DUISBURG_2025.replace("OUTSIDE", "BASE"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/duplicate-key"))
                .body("errors[0].field", equalTo("items[1].key"));
        officer(JOBCENTER)
                .body(DUISBURG_2025)
                .put(administration(2079))
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/precondition-required"));
        officer(JOBCENTER).get(administration(2079)).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"grossNeed=1000000.00, 1000000.00", "transfer=848000.00, 1000000.00", "transfer=1.00, 1.18"})
    void theLeverIsReadBothWays(String query, String gross) {
        JsonPath lever = officer(JOBCENTER)
                .get(administration(2025) + "/lever?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(lever.getString("grossNeed")).isEqualTo(gross);
        assertThat(lever.getString("federal")).isEqualTo(gross.equals("1.18") ? "1.00" : "848000.00");
        assertThat(lever.getString("municipal")).isEqualTo(gross.equals("1.18") ? "0.18" : "152000.00");
        assertThat(lever.getString("kfaPercent")).isEqualTo("15.2");
    }

    @Test
    void theLeverKnowsTheShareOfItsYear() {
        officer(JOBCENTER)
                .get(administration(2010) + "/lever?grossNeed=1000.00")
                .then()
                .body("federal", equalTo("874.00"))
                .body("municipal", equalTo("126.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 422, lever-unclear",
        "?grossNeed=1.00&transfer=1.00, 422, lever-unclear",
        "?grossNeed=-1.00, 400, invalid-request",
        "?transfer=much, 400, invalid-request"
    })
    void theLeverRefusesWhatIsNotOneAmount(String query, int status, String problem) {
        officer(JOBCENTER)
                .get(administration(2025) + "/lever" + query)
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }
}
