package obligo.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Signer.class)
class StrictJsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day     | [2025, 1, 31]
            day     | 20000
            day     | true
            day     | {}
            day     | ["2025-01-31"]
            day     | ""
            day     | "2025-02-30"
            day     | "31.01.2025"
            month   | [2025, 11]
            month   | 202511
            instant | 1738324800
            instant | 1738324800.5
            instant | [2025, 1, 31, 12, 0]
            moment  | 1738324800
            moment  | [2025, 1, 31, 12, 0]
            """)
    void aTimeIsText(String field, String value) {
        given().contentType("application/json")
                .body("{\"" + field + "\":" + value + "}")
                .put("/clocks/times")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(field));
    }

    @Test
    void takesTimesAsTheyAreWritten() {
        given().contentType("application/json")
                .body("""
                        {"day": "2025-01-31", "month": "2025-11", "instant": "2025-01-31T12:00:00Z", "moment": null}""")
                .put("/clocks/times")
                .then()
                .statusCode(200)
                .body("day", equalTo("2025-01-31"))
                .body("month", equalTo("2025-11"))
                .body("instant", equalTo("2025-01-31T12:00:00Z"));
    }
}
