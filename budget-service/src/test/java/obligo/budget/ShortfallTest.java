package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An allotment is an outside fact: recorded also below what is bound, and then nothing new is bound until that is gone. */
@OnTheStack
class ShortfallTest {
    private static final String SHORTFALL_CHANGED = "obligo.budget.shortfall-changed.v1";

    private static List<String> shortfallsTold(AYear year, int count) {
        return NeighboursHear.of(year, SHORTFALL_CHANGED, told -> told.size() >= count).stream()
                .map(told ->
                        told.getString("pot") + " " + told.getString("shortfall") + " at " + told.getString("sequence"))
                .toList();
    }

    @Test
    void aCutBelowWhatIsBoundIsRecordedAndStopsWhatIsNew() {
        AYear year = aYear("38704", 2092)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        String commitment = year.committed("MAT", "800.00");
        year.allotted("EGL", "500.00");
        assertThat(year.ofPot("EGL", "limit")).isEqualTo("500.00");
        assertThat(year.ofPot("EGL", "shortfall")).isEqualTo("300.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("-300.00");
        String[][] bookings = {
            {"reservations", "'line':'MAT','amount':'0.01'"},
            {"commitments", commitment("MAT", "0.01", due(2092, "0.01"))},
            {"direct-payments", "'line':'MAT','amount':'0.01','paidOn':'2092-05-01'"}
        };
        for (String[] booking : bookings) {
            year.refuses(409, "pot-in-shortfall", booking[0], booking[1])
                    .body("figures.shortfall", equalTo("300.00"))
                    .body("figures.limit", equalTo("500.00"))
                    .body("figures.used", equalTo("800.00"))
                    .body("figures.available", equalTo("-300.00"));
        }
        year.paid(commitment, "100.00");
        year.booked("releases", "'of':'" + commitment + "','amount':'250.00'");
        year.refuses(409, "pot-in-shortfall", "reservations", "'line':'MAT','amount':'0.01'")
                .body("figures.shortfall", equalTo("50.00"));
        year.allotted("EGL", "550.00");
        assertThat(year.ofPot("EGL", "shortfall")).isEqualTo("0.00");
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        year.booked("releases", "'of':'" + commitment + "','amount':'10.00'");
        year.committed("MAT", "10.00");
        assertThat(shortfallsTold(year, 3)).containsExactly("EGL 300.00 at 3", "EGL 50.00 at 5", "EGL 0.00 at 6");
        year.provesItself();
    }

    @Test
    void theEventSaysTheFiguresOfTheMoment() {
        AYear year = aYear("38704", 2093)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        year.committed("MAT", "90.00");
        year.allotted("EGL", "80.00");
        JsonPath told = NeighboursHear.of(year, SHORTFALL_CHANGED, heard -> !heard.isEmpty())
                .get(0);
        assertThat(told.getString("jobcenter")).isEqualTo("38704");
        assertThat(told.getInt("year")).isEqualTo(2093);
        assertThat(told.getString("limit")).isEqualTo("80.00");
        assertThat(told.getString("used")).isEqualTo("90.00");
        assertThat(told.getString("shortfall")).isEqualTo("10.00");
        assertThat(told.getString("changedAt"))
                .isEqualTo(year.as("auditor")
                        .get(year.path() + "/journal")
                        .jsonPath()
                        .getString("items[2].recordedAt"));
    }

    @Test
    void aPotThatContainsMoreOfAnotherHasLessOfItsOwn() {
        AYear year = aYear("38704", 2094)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.committed("MAT", "800.00");
        year.allotment("""
                {"pot":"FBW_REHA","containedIn":"EGL","stage":"FINAL","amount":{"value":"300.00"},
                 "document":{"title":"EinglMV Anlage 3"}}""");
        assertThat(year.ofPot("EGL", "shortfall")).isEqualTo("100.00");
        assertThat(shortfallsTold(year, 1)).containsExactly("EGL 100.00 at 3");
    }

    @Test
    void anAuthorisationThatIsCutTakesNothingNewUntilItSuffices() {
        AYear year = aYear("38704", 2095)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2096, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        String contract = year.booked("commitments", commitment("MAT", "400.00", due(2096, "400.00")));
        year.authorised("EGL", 2096, "300.00");
        assertThat(year.balances().getString("authorisations[0].available")).isEqualTo("-100.00");
        year.refuses(409, "authorisation-insufficient", "commitments", commitment("MAT", "0.01", due(2096, "0.01")))
                .body("figures.limit", equalTo("300.00"))
                .body("figures.used", equalTo("400.00"))
                .body("figures.available", equalTo("-100.00"));
        year.reserved("MAT", "10.00");
        year.booked("releases", "'of':'" + contract + "','dueYear':2096,'amount':'101.00'");
        year.booked("commitments", commitment("MAT", "1.00", due(2096, "1.00")));
        year.provesItself();
    }

    @Test
    void commitmentsOfEarlierYearsBindBeyondTheMoney() {
        AYear year = aYear("38704", 2097)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String prior =
                year.booked("commitments", commitment("MAT", "130.00", due(2097, "130.00")) + ",'enteredInYear':2096");
        assertThat(year.ofPot("EGL", "shortfall")).isEqualTo("30.00");
        assertThat(year.ofPot("EGL", "newCaseBudget")).isEqualTo("-30.00");
        year.refuses(409, "line-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        year.paid(prior, "130.00");
        assertThat(shortfallsTold(year, 1)).containsExactly("EGL 30.00 at 2");
        year.refuses(
                        422,
                        "not-entered-earlier",
                        "commitments",
                        commitment("MAT", "1.00", due(2097, "1.00")) + ",'enteredInYear':2097")
                .body("figures.year", equalTo(2097));
        year.provesItself();
    }
}
