package obligo.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Signer.class)
class ParameterShapeTest {
    private static final String CLOCK = "/clocks/2025/5f2ab4c6-3c2f-4d53-9f5b-6a4f6c7c1f11";

    private static ValidatableResponse isRefused(String path, String... parameters) {
        return given().header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(parameters));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asOf=yesterday           | asOf     | an instant such as 2025-01-31T12:00:00Z
            asOf=2025-01-31          | asOf     | an instant such as 2025-01-31T12:00:00Z
            asOf=                    | asOf     | an instant such as 2025-01-31T12:00:00Z
            revision=x               | revision | a whole number
            revision=1.5             | revision | a whole number
            limit=x                  | limit    | a whole number
            limit=99999999999        | limit    | a whole number
            limit=                   | limit    | a whole number
            dryRun=yes               | dryRun   | true or false
            dryRun=TRUE              | dryRun   | true or false
            dryRun=                  | dryRun   | true or false
            validOn=2025-02-30       | validOn  | a day such as 2025-01-31
            day=DOOMSDAY             | day      | MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY
            """)
    void namesTheQueryParameterThatIsNotOfItsKind(String query, String parameter, String expected) {
        isRefused(CLOCK + "?" + query, parameter).body("errors[0].message", equalTo("expected: " + expected));
    }

    @ParameterizedTest
    @CsvSource({
        "/clocks/next/5f2ab4c6-3c2f-4d53-9f5b-6a4f6c7c1f11, year",
        "/clocks/2025/4711, clock",
        "/clocks/2025/1-1-1-1-1, clock",
        "/clocks/2025/x5f2ab4c6-3c2f-4d53-9f5b-6a4f6c7c1f11, clock"
    })
    void namesThePartOfThePathThatIsNotOfItsKind(String path, String parameter) {
        isRefused(path, parameter);
    }

    @Test
    void namesAllAtOnce() {
        isRefused("/clocks/next/4711?limit=x&asOf=now", "year", "clock", "asOf", "limit");
    }

    @Test
    void namesAHeader() {
        given().header("X-Number", "many").get(CLOCK).then().statusCode(400).body("errors.field", contains("X-Number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?asOf=2025-01-31T12:00:00Z",
                "?asOf=2025-01-31T12:00:00%2B01:00",
                "?revision=7&limit=5",
                "?validOn=2025-01-31",
                "?day=MONDAY",
                "?dryRun=true"
            })
    void letsPassWhatIsOfItsKind(String query) {
        given().urlEncodingEnabled(false)
                .header("X-Number", "3")
                .get(CLOCK + query)
                .then()
                .statusCode(200)
                .body("limit", equalTo(query.contains("limit=5") ? 5 : 100))
                .body("dryRun", equalTo(query.contains("dryRun=true")));
    }

    @Test
    void takesAnIdInCapitals() {
        given().get(CLOCK.toUpperCase(java.util.Locale.ROOT).replace("/CLOCKS", "/clocks"))
                .then()
                .statusCode(200);
    }

    /** Whoever may not come in is not told what would have been wrong. */
    @Test
    void asksForTheTokenFirst() {
        given().get("/clocks/locked/next").then().statusCode(401);
    }
}
