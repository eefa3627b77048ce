package obligo.budget;

import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A measure with 20 seats at 600.00 a month from November 2025 to October 2027 (rulebook 1.7), from contract to its early end. */
@OnTheStack
class TwentySeatsTest {
    private static final String TWENTY_SEATS =
            "'line':'MAT','total':'288000.00','monthly':{'amount':'12000.00','from':'2025-11','months':24}";

    @Test
    void fromTheContractOverTheTurnOfTheYearToItsEarlyEnd() {
        AYear year = aYear("32102", 2025)
                .allotted("EGL", "24000.00")
                .authorised("EGL", 2026, "144000.00")
                .authorised("EGL", 2027, "120000.00")
                .planned("MAT", "24000.00")
                .ready();
        String contract = year.booked("commitments", TWENTY_SEATS);
        assertThat(year.read("commitments", contract).getList("parts.dueYear")).containsExactly(2025, 2026, 2027);
        assertThat(year.read("commitments", contract).getList("parts.open"))
                .containsExactly("24000.00", "144000.00", "120000.00");
        assertThat(year.balances().getList("authorisations.available")).containsExactly("0.00", "0.00");
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        year.booked("payments", "'commitment':'" + contract + "','amount':'24000.00','paidOn':'2026-01-08'");
        year.booked("year-end", "'act':'ROLL_OVER'");
        year.booked("year-end", "'act':'CLOSE'");
        year.provesItself();
        carriedInto2026(year.next(), contract);
    }

    private static void carriedInto2026(AYear year, String contract) {
        assertThat(year.ofPot("EGL", "shortfall"))
                .as("it binds whether there is money or not")
                .isEqualTo("144000.00");
        year.allotted("EGL", "200000.00").planned("MAT", "150000.00").ready();
        assertThat(year.read("commitments", contract).getBoolean("prior")).isTrue();
        assertThat(year.ofPot("EGL", "priorCommitments")).isEqualTo("144000.00");
        assertThat(year.ofPot("EGL", "newCaseBudget")).isEqualTo("56000.00");
        assertThat(year.ofLine("MAT", "newCaseBudget")).isEqualTo("6000.00");
        for (int month = 1; month <= 6; month++) {
            year.booked(
                    "payments",
                    "'commitment':'" + contract + "','amount':'12000.00','paidOn':'2026-0" + month + "-28'");
        }
        assertThat(year.ofLine("MAT", "paid")).isEqualTo("72000.00");
        assertThat(year.read("commitments", contract).getList("parts.open")).containsExactly("72000.00", "120000.00");
        endsOn31August(year, contract);
    }

    private static void endsOn31August(AYear year, String contract) {
        year.booked("releases", "'of':'" + contract + "','dueYear':2026,'amount':'48000.00'");
        year.booked("releases", "'of':'" + contract + "','dueYear':2027,'amount':'120000.00'");
        assertThat(year.read("commitments", contract).getList("parts.open")).containsExactly("24000.00");
        assertThat(year.ofPot("EGL", "available"))
                .as("200,000 - 72,000 - 24,000")
                .isEqualTo("104000.00");
        assertThat(year.ofPot("EGL", "priorCommitments")).isEqualTo("96000.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("54000.00");
        year.refuses(409, "authorisation-insufficient", "commitments", commitment("MAT", "1.00", due(2027, "1.00")))
                .body("figures.limit", equalTo("0.00"));
        year.provesItself();
    }
}
