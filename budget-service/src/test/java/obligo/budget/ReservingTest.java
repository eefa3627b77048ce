package obligo.budget;

import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Money that is held for something not yet decided: until it is committed, given back, or its last day has passed. */
@OnTheStack
class ReservingTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void backToToday() {
        clock.back();
    }

    @Test
    void aReservationHoldsOnItsLastDayAndIsFreeTheDayAfter() {
        clock.moveTo("2070-03-01");
        AYear year = aYear("32102", 2070)
                .allotted("EGL", "10000.00")
                .planned("MAT", "5000.00")
                .ready();
        String until30 = year.booked("reservations", "'line':'MAT','amount':'3000.00','expiresOn':'2070-03-30'");
        String until31 = year.booked("reservations", "'line':'MAT','amount':'1000.00','expiresOn':'2070-03-31'");
        String open = year.reserved("MAT", "500.00");
        clock.moveTo("2070-03-31");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(year.ofLine("MAT", "reserved"))
                .isEqualTo("1500.00"));
        assertThat(year.read("reservations", until30).getString("open[0].amount"))
                .isEqualTo("0.00");
        assertThat(year.read("reservations", until31).getString("open[0].amount"))
                .isEqualTo("1000.00");
        assertThat(year.read("reservations", open).getString("open[0].amount")).isEqualTo("500.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("8500.00");
        String expiry = year.read("reservations", until30).getString("bookings[1]");
        assertThat(year.read("bookings", expiry).getString("type")).isEqualTo("EXPIRY");
        assertThat(year.read("bookings", expiry).getString("document")).isEqualTo("expiresOn 2070-03-30");
        assertThat(year.read("bookings", expiry).getString("recordedOn")).isEqualTo("2070-03-31");
        year.provesItself();
    }

    @Test
    void aReservationCannotEndBeforeItBegins() {
        clock.moveTo("2071-05-02");
        AYear year = aYear("32102", 2071)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        year.refuses(
                        422,
                        "expires-in-the-past",
                        "reservations",
                        "'line':'MAT','amount':'1.00','expiresOn':'2071-05-01'")
                .body("figures.today", equalTo("2071-05-02"));
        year.booked("reservations", "'line':'MAT','amount':'1.00','expiresOn':'2071-05-02'");
    }

    @Test
    void whatIsReservedIsNotThereForOthers() {
        AYear year = aYear("32102", 2072)
                .allotted("EGL", "100.00")
                .planned("MAT", "80.00")
                .planned("MAG", "80.00")
                .ready();
        year.reserved("MAT", "70.00");
        year.refuses(409, "line-funds-insufficient", "commitments", commitment("MAT", "10.01", due(2072, "10.01")))
                .body("figures.line", equalTo("MAT"))
                .body("figures.limit", equalTo("80.00"))
                .body("figures.used", equalTo("70.00"))
                .body("figures.requested", equalTo("10.01"))
                .body("figures.available", equalTo("10.00"))
                .body("figures.revision", equalTo(2));
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAG','amount':'30.01'")
                .body("figures.pot", equalTo("EGL"))
                .body("figures.limit", equalTo("100.00"))
                .body("figures.used", equalTo("70.00"))
                .body("figures.available", equalTo("30.00"));
        year.reserved("MAG", "30.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("0.00");
    }

    @Test
    void aCommitmentTakesFirstWhatIsReservedForIt() {
        AYear year = aYear("32102", 2073)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2074, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        String reservation = year.reserved("MAT", "300.00");
        String drawing = "'reservation':'" + reservation + "'";
        year.booked(
                "commitments", commitment("MAT", "600.00", due(2073, "100.00"), due(2074, "500.00")) + "," + drawing);
        assertThat(year.read("reservations", reservation).getString("open[0].amount"))
                .as("only this year's part is taken from it")
                .isEqualTo("200.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("700.00");
        year.booked("commitments", commitment("MAT", "250.00", due(2073, "250.00")) + "," + drawing);
        assertThat(year.read("reservations", reservation).getString("open[0].amount"))
                .isEqualTo("0.00");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("0.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("350.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("650.00");
        assertThat(year.read("reservations", reservation).getList("bookings")).hasSize(3);
        year.booked("commitments", commitment("MAT", "650.00", due(2073, "650.00")) + "," + drawing);
        year.provesItself();
    }

    @Test
    void aReservationServesItsOwnLineOnly() {
        AYear year = aYear("32102", 2075)
                .allotted("EGL", "100.00")
                .planned("MAT", "50.00")
                .planned("MAG", "50.00")
                .ready();
        String reservation = year.reserved("MAT", "50.00");
        year.refuses(
                        422,
                        "reservation-of-other-line",
                        "commitments",
                        commitment("MAG", "10.00", due(2075, "10.00")) + ",'reservation':'" + reservation + "'")
                .body("figures.reservedFor", equalTo("MAT"));
    }

    @Test
    void aReservationIsGivenBackInPartsAndNeverTwice() {
        AYear year = aYear("32102", 2076)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String reservation = year.reserved("MAT", "100.00");
        year.booked("releases", "'of':'" + reservation + "','amount':'40.00'");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("60.00");
        year.refuses(409, "over-release", "releases", "'of':'" + reservation + "','amount':'60.01'")
                .body("figures.available", equalTo("60.00"))
                .body("figures.requested", equalTo("60.01"));
        year.booked("releases", "'of':'" + reservation + "'");
        year.refuses(409, "nothing-to-release", "releases", "'of':'" + reservation + "'");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("100.00");
    }
}
