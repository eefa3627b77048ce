package obligo.budget;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static obligo.budget.AYear.dueAtLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Money that a contract or a decision binds: this year's from the line, later years' from their authorisations. */
@OnTheStack
class CommittingTest {
    @Test
    void eachLaterYearNeedsItsOwnAuthorisation() {
        AYear year = aYear("32102", 2078)
                .allotted("EGL", "24000.00")
                .authorised("EGL", 2079, "144000.00")
                .authorised("EGL", 2080, "120000.00")
                .planned("MAT", "24000.00")
                .ready();
        year.refuses(
                        409,
                        "authorisation-insufficient",
                        "commitments",
                        commitment(
                                "MAT",
                                "288000.00",
                                due(2078, "24000.00"),
                                due(2079, "143999.99"),
                                due(2080, "120000.01")))
                .body("figures.dueYear", equalTo(2080))
                .body("figures.limit", equalTo("120000.00"))
                .body("figures.used", equalTo("0.00"))
                .body("figures.requested", equalTo("120000.01"))
                .body("figures.available", equalTo("120000.00"));
        year.refuses(409, "authorisation-insufficient", "commitments", commitment("MAT", "1.00", due(2081, "1.00")))
                .body("figures.limit", equalTo("0.00"));
        String commitment = year.booked(
                "commitments",
                commitment("MAT", "288000.00", due(2078, "24000.00"), due(2079, "144000.00"), due(2080, "120000.00")));
        assertThat(year.balances().getList("authorisations.available")).containsExactly("0.00", "0.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("24000.00");
        assertThat(year.ofPot("EGL", "committed")).isEqualTo("24000.00");
        assertThat(year.read("commitments", commitment).getList("parts.open"))
                .containsExactly("24000.00", "144000.00", "120000.00");
        year.booked("releases", "'of':'" + commitment + "','dueYear':2080,'amount':'20000.00'");
        assertThat(year.balances().getList("authorisations.available")).containsExactly("0.00", "20000.00");
        year.booked("releases", "'of':'" + commitment + "'");
        assertThat(year.balances().getList("authorisations.available")).containsExactly("144000.00", "120000.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("24000.00");
        year.provesItself();
    }

    @Test
    void aDryRunShowsTheFallingScheduleOfSection16iAndBooksNothing() {
        AYear year = aYear("32102", 2082)
                .allotted("EGL", "6000.00")
                .authorised("EGL", 2083, "12000.00")
                .authorised("EGL", 2084, "11400.00")
                .authorised("EGL", 2085, "10200.00")
                .authorised("EGL", 2086, "9000.00")
                .authorised("EGL", 2087, "4200.00")
                .planned("TAAM_16I", "6000.00")
                .ready();
        String monthly = "'line':'TAAM_16I','monthly':{'amount':'1000.00','from':'2082-07','months':60}";
        String before = year.journal();
        JsonPath shown = year.as("budget-officer")
                .queryParam("dryRun", true)
                .body(AYear.body(monthly))
                .put(year.path() + "/commitments/5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c55")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(year.journal()).isEqualTo(before);
        assertThat(committedIn(shown, 2082)).as("6 x 100 %").isEqualTo("6000.00");
        assertThat(committedIn(shown, 2083)).as("12 x 100 %").isEqualTo("12000.00");
        assertThat(committedIn(shown, 2084)).as("6 x 100 %, 6 x 90 %").isEqualTo("11400.00");
        assertThat(committedIn(shown, 2085)).as("6 x 90 %, 6 x 80 %").isEqualTo("10200.00");
        assertThat(committedIn(shown, 2086)).as("6 x 80 %, 6 x 70 %").isEqualTo("9000.00");
        assertThat(committedIn(shown, 2087)).as("6 x 70 %").isEqualTo("4200.00");
        assertThat(shown.getString("sequence")).isNull();
        assertThat(shown.getString("hash")).isNull();
        year.booked("commitments", monthly);
        assertThat(year.balances().getList("authorisations.available"))
                .containsExactly("0.00", "0.00", "0.00", "0.00", "0.00");
        year.refuses(422, "schedule-beyond-profile", "commitments", monthly.replace("60", "61"));
    }

    @Test
    void aCaseOfSection16ePaysThreeQuartersAndThenHalf() {
        AYear year = aYear("38704", 2024)
                .allotted("EGL", "6750.00")
                .authorised("EGL", 2025, "6750.00")
                .authorised("EGL", 2026, "1500.00")
                .planned("EVL_16E", "6750.00")
                .ready();
        String commitment = year.booked(
                "commitments",
                "'line':'EVL_16E','total':'15000.00','monthly':{'amount':'1000.00','from':'2024-04','months':24}");
        assertThat(year.read("commitments", commitment).getList("parts.open"))
                .containsExactly("6750.00", "6750.00", "1500.00");
    }

    @Test
    void aFrameworkContractBindsItsMinimumAndAuthorisationsForItsMaximum() {
        AYear year = aYear("32102", 2088)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2089, "1200.00")
                .planned("MAT", "1000.00")
                .ready();
        year.refuses(
                        409,
                        "authorisation-insufficient",
                        "commitments",
                        commitment("MAT", "700.00", dueAtLeast(2089, "700.00", "1200.01")))
                .body("figures.requested", equalTo("1200.01"));
        String framework = year.booked(
                "commitments",
                commitment(
                        "MAT",
                        "1400.00",
                        dueAtLeast(2088, "700.00", "1200.00"),
                        dueAtLeast(2089, "700.00", "1200.00")));
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("700.00");
        assertThat(year.balances().getString("authorisations[0].available")).isEqualTo("0.00");
        assertThat(year.read("commitments", framework).getList("parts.callable"))
                .containsExactly("500.00", "500.00");
        String callOff = "'commitment':'" + framework + "','dueYear':%d,'amount':'%s'";
        year.booked("call-offs", callOff.formatted(2088, "300.00"));
        year.refuses(409, "line-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        year.refuses(409, "line-funds-insufficient", "call-offs", callOff.formatted(2088, "200.00"));
        year.refuses(409, "call-off-above-maximum", "call-offs", callOff.formatted(2088, "200.01"))
                .body("figures.available", equalTo("200.00"));
        year.booked("call-offs", callOff.formatted(2089, "500.00"));
        year.refuses(409, "call-off-above-maximum", "call-offs", callOff.formatted(2089, "0.01"));
        assertThat(year.read("commitments", framework).getList("parts.open")).containsExactly("1000.00", "1200.00");
        year.booked("releases", "'of':'" + framework + "','dueYear':2088");
        assertThat(year.read("commitments", framework).getList("parts.dueYear"))
                .as("what could still be called of 2088 is given back too")
                .containsExactly(2089);
        assertThat(year.ofLine("MAT", "available")).isEqualTo("1000.00");
        year.provesItself();
    }

    private static String committedIn(JsonPath receipt, int dueYear) {
        return receipt.getString("postings.find { it.account == 'EGL:COMMITTED:" + dueYear + "' }.amount");
    }
}
