package obligo.budget;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;

/** The published year 2025 of Duisburg, booked from the allotment to the Neufallbudget (rulebook 1.5). */
@OnTheStack
class DuisburgWaterfallTest {
    private static final String TRANSFER = "19979703.00";

    private static void step(AYear year, String transfer, String person, String step) {
        year.bookAs(
                        year.asPerson(person, "budget-officer"),
                        "transfer-steps",
                        UUID.randomUUID().toString(),
                        "'transfer':'" + transfer + "','step':'" + step + "','overrideReason':'Programm 2025'")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    @Test
    void fromTheAllotmentToTheNeufallbudget() {
        AYear year = AYear.ofSample("34102-2025", "34102", 2077);
        // 58,565,156 as published, of which 5,080,923 are the pot FBW_REHA.
        assertThat(year.ofPot("EGL", "allotted")).isEqualTo("53484233.00");
        assertThat(year.ofPot("EGL", "contained")).isEqualTo("5080923.00");
        assertThat(year.ofPot("FBW_REHA", "allotted")).isEqualTo("5080923.00");
        assertThat(year.ofPot("VWK", "allotted")).isEqualTo("64909132.00");
        String transfer = year.booked("transfers", "'from':'EGL','to':'VWK','amount':'" + TRANSFER + "'");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("53484233.00");
        step(year, transfer, "Anna", "BLOCK");
        assertThat(year.ofPot("EGL", "blocked")).isEqualTo(TRANSFER);
        assertThat(year.ofPot("EGL", "available")).as("38,585,453 - 5,080,923").isEqualTo("33504530.00");
        assertThat(year.ofPot("VWK", "available")).isEqualTo("64909132.00");
        step(year, transfer, "Bernd", "APPROVE");
        step(year, transfer, "Clara", "BOOK");
        assertThat(year.ofPot("EGL", "limit")).as("38,585,453 - 5,080,923").isEqualTo("33504530.00");
        assertThat(year.ofPot("VWK", "limit")).as("64,909,132 + 19,979,703").isEqualTo("84888835.00");
        year.booked("refunds", "'pot':'EGL','amount':'200000.00','receivedOn':'2077-06-30'");
        assertThat(year.ofPot("EGL", "limit")).as("38,785,453 - 5,080,923").isEqualTo("33704530.00");
        year.booked(
                "commitments",
                commitment("AGH_MAE", "32100357.00", due(2077, "32100357.00")) + ",'enteredInYear':2076");
        assertThat(year.ofPot("EGL", "priorCommitments")).isEqualTo("32100357.00");
        assertThat(year.ofPot("EGL", "newCaseBudget"))
                .as("6,685,096 - 5,080,923")
                .isEqualTo("1604173.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("1604173.00");
        year.provesItself();
    }

    @Test
    void aLineByDemandIsLimitedByItsPotOnly() {
        AYear year = AYear.ofSample("34102-2025", "34102", 2078);
        assertThat(year.ofLine("MD", "limit")).isNull();
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MD','amount':'53484233.01'");
        year.reserved("MD", "53484233.00");
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAT','amount':'0.01'");
        assertThat(year.ofLine("MD", "available")).isNull();
        assertThat(year.ofLine("MD", "reserved")).isEqualTo("53484233.00");
    }
}
