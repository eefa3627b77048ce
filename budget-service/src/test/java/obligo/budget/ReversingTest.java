package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static obligo.budget.AYear.dueAtLeast;
import static obligo.budget.AYear.reversal;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is ever changed: what was wrong is taken back by its opposite, once, and while it is still there. */
@OnTheStack
class ReversingTest {
    private static List<Object> figures(AYear year, String commitment) {
        JsonPath balances = year.balances();
        return List.of(
                balances.getList("pots"),
                balances.getList("lines"),
                balances.getList("authorisations"),
                year.read("commitments", commitment).getList("parts"));
    }

    @Test
    void everyKindOfBookingIsTakenBackByItsOpposite() {
        AYear year = aYear("38704", 2070)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2071, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        String reservation = year.reserved("MAT", "100.00");
        String standing = year.booked(
                "commitments",
                commitment(
                        "MAT", "300.00", dueAtLeast(2070, "200.00", "250.00"), dueAtLeast(2071, "100.00", "150.00")));
        String payment = year.paid(standing, "50.00");
        String[][] bookings = {
            {"reservations", "'line':'MAT','amount':'10.00'"},
            {"commitments", commitment("MAT", "30.00", due(2070, "10.00"), dueAtLeast(2071, "20.00", "40.00"))},
            {"commitments", commitment("MAT", "30.00", due(2070, "30.00")) + ",'reservation':'" + reservation + "'"},
            {"commitments", commitment("MAT", "800.00", due(2070, "800.00")) + ",'enteredInYear':2069"},
            {"call-offs", "'commitment':'" + standing + "','dueYear':2070,'amount':'5.00'"},
            {"call-offs", "'commitment':'" + standing + "','dueYear':2071,'amount':'5.00'"},
            {"payments", year.payment(standing, "10.00")},
            {"direct-payments", "'line':'MAT','amount':'10.00','paidOn':'2070-02-01'"},
            {"releases", "'of':'" + reservation + "'"},
            {"releases", "'of':'" + standing + "'"},
            {"releases", "'of':'" + standing + "','dueYear':2071,'amount':'10.00'"},
            {"refunds", "'payment':'" + payment + "','amount':'10.00','receivedOn':'2070-02-01'"},
            {"refunds", "'line':'MAT','amount':'10.00','receivedOn':'2070-02-01'"},
            {"refunds", "'pot':'EGL','amount':'10.00','receivedOn':'2070-02-01'"}
        };
        List<Object> before = figures(year, standing);
        for (String[] booking : bookings) {
            String id = year.booked(booking[0], booking[1]);
            assertThat(figures(year, standing))
                    .as(booking[0] + " " + booking[1])
                    .isNotEqualTo(before);
            year.booked("reversals", reversal(id));
            assertThat(figures(year, standing))
                    .as("back from " + booking[0] + " " + booking[1])
                    .isEqualTo(before);
            year.refuses(409, "already-reversed", "reversals", reversal(id));
        }
        assertThat(year.read("commitments", standing).getList("parts.open")).containsExactly("150.00", "100.00");
        assertThat(year.read("commitments", standing).getList("parts.callable")).containsExactly("50.00", "50.00");
        assertThat(year.read("reservations", reservation).getString("open[0].amount"))
                .isEqualTo("100.00");
        year.provesItself();
    }

    @Test
    void whatHasBeenUsedSinceCannotBeTakenBack() {
        AYear year = aYear("38704", 2072)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        String reservation = year.reserved("MAT", "100.00");
        String drawn = year.booked(
                "commitments", commitment("MAT", "40.00", due(2072, "40.00")) + ",'reservation':'" + reservation + "'");
        year.refuses(409, "booking-in-use", "reversals", reversal(reservation));
        String payment = year.paid(drawn, "15.00");
        year.refuses(409, "booking-in-use", "reversals", reversal(drawn));
        String refund = year.booked("refunds", "'payment':'" + payment + "','amount':'5.00','receivedOn':'2072-02-01'");
        year.refuses(409, "booking-in-use", "reversals", reversal(payment));
        year.booked("reversals", reversal(refund));
        year.booked("reversals", reversal(payment));
        year.refuses(
                409,
                "already-reversed",
                "refunds",
                "'payment':'" + payment + "','amount':'5.00','receivedOn':'2072-02-01'");
        year.booked("reversals", reversal(drawn));
        year.booked("reversals", reversal(reservation));
        assertThat(year.ofPot("EGL", "available")).isEqualTo("1000.00");
        year.provesItself();
    }

    @Test
    void aReleaseIsTakenBackOnlyWhileItsMoneyIsFree() {
        AYear year = aYear("38704", 2073)
                .allotted("EGL", "100.00")
                .authorised("EGL", 2074, "50.00")
                .planned("MAT", "100.00")
                .ready();
        String contract = commitment("MAT", "150.00", due(2073, "100.00"), due(2074, "50.00"));
        String ofThisYear =
                year.booked("releases", "'of':'" + year.booked("commitments", contract) + "','amount':'100.00'");
        year.refuses(409, "authorisation-insufficient", "commitments", contract);
        String again = year.committed("MAT", "100.00");
        year.refuses(409, "line-funds-insufficient", "reversals", reversal(ofThisYear));
        year.booked("releases", "'of':'" + again + "','amount':'1.00'");
        year.refuses(409, "line-funds-insufficient", "reversals", reversal(ofThisYear));
        year.booked("releases", "'of':'" + again + "'");
        year.booked("reversals", reversal(ofThisYear));
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("100.00");
        year.provesItself();
    }

    @Test
    void moneyThatCameBackAndIsSpentCannotBeTakenAway() {
        AYear year = aYear("38704", 2075)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String refund = year.booked("refunds", "'line':'MAT','amount':'20.00','receivedOn':'2075-02-01'");
        year.committed("MAT", "101.00");
        year.refuses(409, "line-funds-insufficient", "reversals", reversal(refund));
    }

    @Test
    void aReversalAndWhatComesFromOutsideStand() {
        AYear year = aYear("38704", 2076)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String allotment =
                year.as("auditor").get(year.path() + "/journal").jsonPath().getString("items[0].id");
        String transfer = year.booked("transfers", "'from':'EGL','to':'VWK','amount':'1.00'");
        String reversed = year.booked("reversals", reversal(year.reserved("MAT", "10.00")));
        for (String id : List.of(allotment, transfer, reversed)) {
            year.refuses(422, "not-reversible", "reversals", reversal(id));
        }
        year.refuses(404, "booking-unknown", "reversals", reversal("5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c57"));
        year.refuses(
                400, "invalid-request", "reversals", "'booking':'" + year.reserved("MAT", "10.00") + "','reason':' '");
    }

    @Test
    void aScheduleThatNamesAYearTwiceIsTakenBackAsAWhole() {
        AYear year = aYear("38704", 2077)
                .allotted("EGL", "300.00")
                .planned("MAT", "300.00")
                .ready();
        String twice =
                year.booked("commitments", commitment("MAT", "200.00", due(2077, "100.00"), due(2077, "100.00")));
        String payment = year.paid(twice, "100.00");
        year.refuses(409, "booking-in-use", "reversals", reversal(twice));
        List<String> bookings = new ArrayList<>(year.read("commitments", twice).getList("bookings"));
        assertThat(bookings).containsExactly(twice, payment);
    }
}
