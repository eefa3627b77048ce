package obligo.budget;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A Jobcenter's money from reservation to payment. */
@OnTheStack
class BookingsTest {
    @Test
    void moneyGoesFromFreeToReservedToCommittedToPaid() {
        AYear year = aYear("34102", 2044)
                .allotted("EGL", "10000.00")
                .planned("MAT", "5000.00")
                .ready();
        String reservation = year.booked("reservations", "'line':'MAT','amount':'3000.00'");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("3000.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("7000.00");
        String commitment = year.booked(
                "commitments",
                "'line':'MAT','total':'2000.00','schedule':[{'dueYear':2044,'amount':'2000.00'}],'reservation':'"
                        + reservation + "'");
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("1000.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("2000.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("2000.00");
        year.booked("payments", "'commitment':'" + commitment + "','amount':'1500.00','paidOn':'2044-05-01'");
        assertThat(year.ofLine("MAT", "paid")).isEqualTo("1500.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("500.00");
        year.book("payments", "'commitment':'" + commitment + "','amount':'500.01','paidOn':'2044-05-01'")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/overpayment"))
                .body("figures.available", equalTo("500.00"));
        year.booked("releases", "'of':'" + commitment + "'");
        year.booked("releases", "'of':'" + reservation + "'");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("3500.00");
        assertThat(year.proof().getBoolean("intact"))
                .as(year.proof().prettify())
                .isTrue();
    }

    @Test
    void theSameIdAnswersTheSameAgainAndNeverOtherContent() {
        AYear year = aYear("34102", 2045)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String id = UUID.randomUUID().toString();
        Response first = year.book("reservations", id, "'line':'MAT','amount':'60.00'");
        assertThat(first.statusCode()).isEqualTo(201);
        Response again = year.book("reservations", id, "'line':'MAT','amount':'60.00'");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        year.book("reservations", id, "'line':'MAT','amount':'61.00'")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/id-reused"));
        assertThat(year.ofLine("MAT", "reserved")).isEqualTo("60.00");
    }
}
