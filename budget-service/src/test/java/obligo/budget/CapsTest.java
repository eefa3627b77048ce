package obligo.budget;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Statutory caps (M-70 to M-73): what is paid and openly committed of capped instruments, from the day that the law says. */
@OnTheStack
class CapsTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.back();
    }

    private static String cap(AYear year, String figure) {
        return year.balances().getString("caps[0]." + figure);
    }

    @Test
    void theCapOf2026BeginsInJulyAndIsFlooredToTheCent() {
        clock.moveTo("2026-06-30");
        AYear year = aYear("38704", 2026)
                .allotted("EGL", "66970867.95")
                .planned("FF_16F", "7000000.00")
                .planned("MAT", "1000.00")
                .ready();
        assertThat(cap(year, "limit")).as("10 % are 6,697,086.795").isEqualTo("6697086.79");
        String commitment = year.committed("FF_16F", "6697086.80");
        clock.moveTo("2026-07-01");
        assertThat(cap(year, "available")).isEqualTo("-0.01");
        year.refuses(409, "cap-exceeded", "commitments", commitment("FF_16F", "0.01", due(2026, "0.01")))
                .body("ruleId", equalTo("M-73"))
                .body("figures.cap", equalTo("CAP_16F_2026"))
                .body("figures.instrument", equalTo("FF_16F"))
                .body("figures.limit", equalTo("6697086.79"))
                .body("figures.used", equalTo("6697086.80"))
                .body("figures.requested", equalTo("0.01"))
                .body("figures.available", equalTo("-0.01"));
        year.committed("MAT", "1000.00");
        year.paid(commitment, "1000000.00");
        year.booked("releases", "'of':'" + commitment + "','amount':'1.00'");
        year.refuses(409, "cap-exceeded", "direct-payments", "'line':'FF_16F','amount':'1.00','paidOn':'2026-07-01'");
        year.paidDirectly("FF_16F", "0.99");
        year.refuses(409, "cap-exceeded", "commitments", commitment("FF_16F", "0.01", due(2026, "0.01")));
        clock.back();
        year.provesItself();
    }

    @ParameterizedTest(name = "{0}: {1} may take {2} of 1000.00")
    @CsvSource({
        "2010, FF_16F, 100.00",
        "2012, FF_16F, 200.00",
        "2015, FF_16F, 200.00",
        "2017, FSJM_16H, 200.00",
        "2027, FF_16F, 100.00"
    })
    void eachTimeHasItsCap(int number, String instrument, String most) {
        AYear year = aYear("38704", number)
                .allotted("EGL", "1000.00")
                .planned(instrument, "1000.00")
                .ready();
        year.committed(instrument, most);
        year.refuses(409, "cap-exceeded", "commitments", commitment(instrument, "0.01", due(number, "0.01")))
                .body("figures.limit", equalTo(most));
    }

    @ParameterizedTest(name = "{0}: {1} has none")
    @CsvSource({"2014, FSJM_16H", "2019, FF_16F", "2022, FF_16F", "2028, FSJM_16H"})
    void andSomeTimesHaveNone(int number, String instrument) {
        AYear year = aYear("38704", number)
                .allotted("EGL", "1000.00")
                .planned(instrument, "1000.00")
                .ready();
        year.committed(instrument, "1000.00");
    }

    @Test
    void instrumentsUnderOneCapShareIt() {
        AYear year = aYear("38704", 2018)
                .allotted("EGL", "1000.00")
                .planned("FF_16F", "500.00")
                .planned("FSJM_16H", "500.00")
                .ready();
        String commitment = year.committed("FF_16F", "150.00");
        year.refuses(409, "cap-exceeded", "commitments", commitment("FSJM_16H", "50.01", due(2018, "50.01")))
                .body("figures.used", equalTo("150.00"))
                .body("figures.available", equalTo("50.00"));
        year.committed("FSJM_16H", "50.00");
        year.paid(commitment, "150.00");
        assertThat(cap(year, "used")).isEqualTo("200.00");
        assertThat(cap(year, "available")).isEqualTo("0.00");
    }

    @Test
    void theBaseIsTheOwnAllotmentBeforeTransfers() {
        AYear year = aYear("38704", 2029)
                .allotted("EGL", "1000.00")
                .allotment("""
                        {"pot":"FBW_REHA","containedIn":"EGL","stage":"FINAL","amount":{"value":"200.00"},
                         "document":{"title":"EinglMV Anlage 3"}}""")
                .planned("FF_16F", "500.00")
                .ready();
        assertThat(cap(year, "limit")).as("10 % of 800.00").isEqualTo("80.00");
        String transfer = year.booked("transfers", "'from':'EGL','to':'VWK','amount':'300.00'");
        year.booked("transfer-steps", "'transfer':'" + transfer + "','step':'BLOCK'");
        assertThat(cap(year, "limit")).isEqualTo("80.00");
        year.reserved("FF_16F", "100.00");
        assertThat(cap(year, "used")).as("what is only reserved does not count").isEqualTo("0.00");
        year.committed("FF_16F", "80.00");
        year.refuses(409, "cap-exceeded", "commitments", commitment("FF_16F", "0.01", due(2029, "0.01")));
    }

    @Test
    void whatTheCapLetGoCannotComeBackAboveIt() {
        AYear year = aYear("38704", 2031)
                .allotted("EGL", "1000.00")
                .planned("FF_16F", "500.00")
                .ready();
        String commitment = year.committed("FF_16F", "100.00");
        String release = year.booked("releases", "'of':'" + commitment + "','amount':'60.00'");
        year.committed("FF_16F", "50.00");
        year.refuses(409, "cap-exceeded", "reversals", AYear.reversal(release))
                .body("figures.requested", equalTo("60.00"))
                .body("figures.available", equalTo("10.00"));
        String prior = commitment("FF_16F", "40.00", due(2031, "40.00")) + ",'enteredInYear':2030";
        year.booked("commitments", prior);
        assertThat(cap(year, "available")).isEqualTo("-30.00");
    }
}
