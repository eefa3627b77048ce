package obligo.budget;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Each pot has its own money and its own rules. */
@OnTheStack
class PotsTest {
    /** The line of § 16i, paid from two pots as Duisburg plans it. */
    private static final String TAAM_16I = """
            {"line":"TAAM_16I","label":"Teilhabe","instruments":["TAAM_16I"],
             "sources":[{"pot":"EGL","amount":{"value":"600.00"}},{"pot":"PAT","amount":{"value":"400.00"}}]}""";

    private static String due(int year, String pot, String euros) {
        return "{'dueYear':" + year + ",'pot':'" + pot + "','amount':'" + euros + "'}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEZ", "FBW_REHA", "PAT", "ESF", "THIRD_PARTY", "MUNICIPAL"})
    void aRingFencedPotIsNeitherSourceNorTarget(String pot) {
        AYear year = aYear("38704", 2085).allotted("EGL", "100.00").allotted(pot, "100.00");
        year.refuses(422, "pot-ring-fenced", "transfers", "'from':'EGL','to':'" + pot + "','amount':'1.00'")
                .body("figures.pot", equalTo(pot));
        year.refuses(422, "pot-ring-fenced", "transfers", "'from':'" + pot + "','to':'VWK','amount':'1.00'");
    }

    @Test
    void moneyOfAContainedPotIsItsOwn() {
        AYear year = aYear("38704", 2086)
                .allotted("EGL", "1000.00")
                .allotment("""
                        {"pot":"FBW_REHA","containedIn":"EGL","stage":"FINAL","amount":{"value":"300.00"},
                         "document":{"title":"EinglMV Anlage 3"}}""")
                .planned("MAT", "1000.00")
                .plannedRaw("""
                        {"line":"FBW","label":"FbW","instruments":["FBW"],"runOff":true,
                         "sources":[{"pot":"FBW_REHA","amount":{"value":"300.00"}}]}""")
                .ready();
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAT','amount':'700.01'");
        year.reserved("MAT", "700.00");
        year.reserved("FBW", "300.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("0.00");
        assertThat(year.ofPot("FBW_REHA", "available")).isEqualTo("0.00");
    }

    @Test
    void anEstimateIsNoMoneyAndTheFurthestStageCounts() {
        AYear year = aYear("38704", 2088).planned("MAT", "1000.00").ready();
        String allotment =
                "{\"pot\":\"EGL\",\"stage\":\"%s\",\"amount\":{\"value\":\"%s\"},\"document\":{\"title\":\"B\"}}";
        year.allotment(allotment.formatted("ESTIMATE", "900.00"));
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        year.allotment(allotment.formatted("PROVISIONAL", "500.00"));
        assertThat(year.ofPot("EGL", "allotted")).isEqualTo("500.00");
        year.allotment(allotment.formatted("FINAL", "700.00"));
        year.allotment(allotment.formatted("PROVISIONAL_HHF", "100.00"));
        year.allotment(allotment.formatted("ESTIMATE", "2000.00"));
        assertThat(year.ofPot("EGL", "allotted")).isEqualTo("700.00");
        year.allotment(allotment.formatted("FINAL", "650.00"));
        assertThat(year.ofPot("EGL", "allotted")).isEqualTo("650.00");
        year.provesItself();
    }

    @Test
    void severalPotsPayOneLineEachItsPart() {
        AYear year = aYear("38704", 2089)
                .allotted("EGL", "500.00")
                .plannedRaw(TAAM_16I)
                .ready();
        year.refuses(422, "pot-ambiguous", "reservations", "'line':'TAAM_16I','amount':'1.00'");
        year.refuses(422, "pot-not-of-line", "reservations", "'line':'TAAM_16I','pot':'VWK','amount':'1.00'");
        String both = year.booked(
                "commitments",
                commitment("TAAM_16I", "900.00", due(2089, "EGL", "500.00"), due(2089, "PAT", "400.00")));
        year.refuses(422, "pot-ambiguous", "payments", year.payment(both, "1.00"));
        year.refuses(409, "overpayment", "payments", year.payment(both, "400.01") + ",'pot':'PAT'");
        year.booked("payments", year.payment(both, "400.00") + ",'pot':'PAT'");
        year.paid(both, "500.00");
        assertThat(year.balances().getList("lines.paid")).containsExactly("500.00", "400.00");
        year.provesItself();
    }

    @Test
    void aPotThatIsNotAllottedHereIsLimitedByThePlanOnly() {
        AYear year = aYear("38704", 2090).plannedRaw(TAAM_16I).ready();
        year.booked("reservations", "'line':'TAAM_16I','pot':'PAT','amount':'300.00'");
        assertThat(year.ofPot("PAT", "limit")).isNull();
        assertThat(year.ofPot("PAT", "available")).isNull();
        assertThat(year.ofPot("PAT", "shortfall")).isEqualTo("0.00");
        year.refuses(409, "line-funds-insufficient", "reservations", "'line':'TAAM_16I','pot':'PAT','amount':'100.01'")
                .body("figures.pot", equalTo("PAT"));
        String later = year.booked("commitments", commitment("TAAM_16I", "5000.00", due(2091, "PAT", "5000.00")));
        assertThat(year.read("commitments", later).getString("parts[0].open")).isEqualTo("5000.00");
        year.provesItself();
    }
}
