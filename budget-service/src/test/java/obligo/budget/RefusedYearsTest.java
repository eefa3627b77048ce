package obligo.budget;

import java.util.List;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.hamcrest.Matchers.equalTo;

/** What is refused does not begin a year. */
@OnTheStack
class RefusedYearsTest {
    @Test
    void aRefusedBookingBeginsNoYear() {
        AYear year = aYear("32102", 2060);
        year.refuses(422, "line-unknown", "reservations", "'line':'MAT','amount':'1.00'");
        for (String what : List.of("/journal/proof", "/balances")) {
            year.as("auditor")
                    .get(year.path() + what)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/budget-not-planned"));
        }
    }
}
