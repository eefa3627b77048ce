package obligo.budget;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The vorläufige Haushaltsführung of 2025 with the published figures of Duisburg (rulebook 1.8, M-60 to M-65). */
@OnTheStack
class InterimBudgetTest {
    private static final String PLAN = """
            {"changeReason":"Planung","document":{"title":"Ein Programm"},"pots":[%s],"lines":[
              {"line":"MD","label":"MD","instruments":["MD"],"sources":[{"pot":"EGL","amount":{"reason":"BY_DEMAND"}}]},
              {"line":"FBW","label":"FbW","instruments":["FBW"],"runOff":true,
               "sources":[{"pot":"FBW_REHA","amount":{"reason":"BY_DEMAND"}}]},
              {"line":"VWK","label":"Verwaltung","instruments":["MPAV"],
               "sources":[{"pot":"VWK","amount":{"reason":"BY_DEMAND"}}]}]}""";
    private static final String VORBINDUNGEN = "{\"pot\":\"EGL\",\"priorCommitments\":{\"value\":\"32100357.00\"}}";

    @Inject
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.back();
    }

    private static AYear duisburg(String jobcenter) {
        AYear year = aYear(jobcenter, 2025);
        String money = """
                {"pot":"%s","stage":"PROVISIONAL","amount":{"value":"%s"},%s"document":{"title":"1. Regierungsentwurf"}}""";
        return year.allotment(money.formatted("EGL", "58565156.00", ""))
                .allotment(money.formatted("FBW_REHA", "5080923.00", "\"containedIn\":\"EGL\","))
                .allotment(money.formatted("VWK", "64909132.00", ""));
    }

    @Test
    void theReleaseIsComputedAndHeld() {
        clock.moveTo("2025-03-15");
        AYear year = duisburg("38704").put(PLAN.formatted(VORBINDUNGEN));
        assertThat(year.ofPot("EGL", "released"))
                .as(
                        "32,100,357 + 24,067,904.85 + 5,080,923 are more than 58,565,156, of which 5,080,923 are FBW_REHA's")
                .isEqualTo("53484233.00");
        assertThat(year.ofPot("VWK", "released")).as("45 % of 64,909,132").isEqualTo("29209109.40");
        assertThat(year.ofPot("FBW_REHA", "released")).isNull();
        year.reserved("FBW", "5080923.00");
        year.booked("releases", "'of':'" + year.reserved("MD", "53484233.00") + "'");
        year.refuses(409, "interim-quota-exceeded", "reservations", "'line':'VWK','amount':'29209109.41'")
                .body("ruleId", equalTo("M-61"))
                .body("figures.pot", equalTo("VWK"))
                .body("figures.quota", equalTo("45"))
                .body("figures.limit", equalTo("29209109.40"))
                .body("figures.used", equalTo("0.00"))
                .body("figures.requested", equalTo("29209109.41"));
        String commitment = year.committed("VWK", "29209109.40");
        year.refuses(
                409, "interim-quota-exceeded", "direct-payments", "'line':'VWK','amount':'0.01','paidOn':'2025-03-15'");
        year.paid(commitment, "29209109.40");
        withoutWhatThePlanSaidOfVorbindungen(year);
        whenTheBudgetLawIsThere(year);
    }

    private static void withoutWhatThePlanSaidOfVorbindungen(AYear year) {
        year.put(PLAN.formatted(""));
        assertThat(year.ofPot("EGL", "released")).as("45 % of 53,484,233").isEqualTo("24067904.85");
        year.refuses(409, "interim-quota-exceeded", "reservations", "'line':'MD','amount':'24067904.86'");
        year.booked("commitments", commitment("MD", "30000000.00", due(2025, "30000000.00")) + ",'enteredInYear':2024");
        assertThat(year.ofPot("EGL", "released"))
                .as("and all of the Vorbindungen booked")
                .isEqualTo("53484233.00");
        year.reserved("MD", "23484233.00");
    }

    private void whenTheBudgetLawIsThere(AYear year) {
        clock.moveTo("2025-10-01");
        year.refuses(409, "interim-quota-exceeded", "reservations", "'line':'VWK','amount':'0.01'");
        clock.moveTo("2025-10-02");
        assertThat(year.ofPot("VWK", "released")).isNull();
        year.reserved("VWK", "35700022.60");
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'VWK','amount':'0.01'");
        clock.back();
        year.provesItself();
    }

    @Test
    void theQuotaIsOfItsOwnYearOnly() {
        clock.moveTo("2025-03-15");
        AYear year = aYear("38704", 2032)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        assertThat(year.ofPot("EGL", "released")).as("2032 has a budget law").isNull();
        year.reserved("MAT", "1000.00");
    }
}
