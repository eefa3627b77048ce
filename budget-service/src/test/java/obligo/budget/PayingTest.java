package obligo.budget;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Payments, with and without a commitment before them, and money that comes back. */
@OnTheStack
class PayingTest {
    @Test
    void aCommitmentIsPaidInPartsAndNeverBeyond() {
        AYear year = aYear("32102", 2090)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        String commitment = year.committed("MAT", "600.00");
        year.paid(commitment, "200.00");
        year.paid(commitment, "300.00");
        year.refuses(409, "overpayment", "payments", year.payment(commitment, "100.01"))
                .body("figures.available", equalTo("100.00"))
                .body("figures.requested", equalTo("100.01"))
                .body("figures.dueYear", equalTo(2090));
        year.booked("releases", "'of':'" + commitment + "','amount':'60.00'");
        year.refuses(409, "overpayment", "payments", year.payment(commitment, "40.01"));
        year.paid(commitment, "40.00");
        year.refuses(409, "overpayment", "payments", year.payment(commitment, "0.01"));
        assertThat(year.ofLine("MAT", "paid")).isEqualTo("540.00");
        assertThat(year.ofLine("MAT", "committed")).isEqualTo("0.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("460.00");
        assertThat(year.read("commitments", commitment).getString("paid[0].amount"))
                .isEqualTo("540.00");
        assertThat(year.read("commitments", commitment).getList("bookings")).hasSize(5);
    }

    @Test
    void aPaymentWithoutCommitmentNeedsFreeMoney() {
        AYear year = aYear("32102", 2091)
                .allotted("EGL", "100.00")
                .planned("VB", "100.00")
                .ready();
        year.committed("VB", "60.00");
        year.refuses(
                409,
                "line-funds-insufficient",
                "direct-payments",
                "'line':'VB','amount':'40.01','paidOn':'2091-02-03'");
        year.paidDirectly("VB", "40.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("0.00");
        assertThat(year.ofPot("EGL", "paid")).isEqualTo("40.00");
    }

    @ParameterizedTest(name = "paid on {0}: {1}")
    @CsvSource({"2092-11-30, 422", "2092-12-01, 201", "2093-01-01, 201", "2094-12-31, 201", "2095-01-01, 422"})
    void aPaymentBelongsToTheYearThatItIsBookedIn(String paidOn, int status) {
        AYear year = aYear("32102", 2093)
                .allotted("EGL", "100.00")
                .planned("VB", "100.00")
                .ready();
        year.book("direct-payments", "'line':'VB','amount':'1.00','paidOn':'" + paidOn + "'")
                .then()
                .statusCode(status);
    }

    @Test
    void moneyThatCameBackCanBeUsedAgain() {
        AYear year = aYear("32102", 2096)
                .allotted("EGL", "100.00")
                .planned("VB", "100.00")
                .ready();
        String payment = year.paid(year.committed("VB", "100.00"), "100.00");
        String refund = "'payment':'" + payment + "','receivedOn':'2096-09-01','amount':'%s'";
        year.booked("refunds", refund.formatted("30.00"));
        assertThat(year.ofLine("VB", "limit")).isEqualTo("130.00");
        assertThat(year.ofLine("VB", "available")).isEqualTo("30.00");
        assertThat(year.ofPot("EGL", "refunded")).isEqualTo("30.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("30.00");
        year.refuses(409, "refund-above-payment", "refunds", refund.formatted("70.01"))
                .body("figures.available", equalTo("70.00"));
        year.booked("refunds", refund.formatted("70.00"));
        year.refuses(409, "refund-above-payment", "refunds", refund.formatted("0.01"));
        year.committed("VB", "100.00");
        year.provesItself();
    }

    @Test
    void aRefundWithoutPaymentWidensItsLineOrOnlyItsPot() {
        AYear year = aYear("32102", 2097)
                .allotted("EGL", "100.00")
                .planned("VB", "100.00")
                .ready();
        year.booked("refunds", "'line':'VB','receivedOn':'2097-09-01','amount':'20.00'");
        year.booked("refunds", "'pot':'EGL','receivedOn':'2097-09-01','amount':'5.00'");
        assertThat(year.ofLine("VB", "available")).isEqualTo("120.00");
        assertThat(year.ofPot("EGL", "available")).isEqualTo("125.00");
        year.refuses(422, "pot-ambiguous", "refunds", "'receivedOn':'2097-09-01','amount':'5.00'");
        year.refuses(
                404,
                "booking-unknown",
                "refunds",
                "'payment':'5f0c0f6e-3d5b-4d2e-9a55-0a1f5a1d3c56','receivedOn':'2097-09-01','amount':'5.00'");
        year.refuses(
                404,
                "booking-unknown",
                "refunds",
                "'payment':'" + year.reserved("VB", "1.00") + "','receivedOn':'2097-09-01','amount':'1.00'");
    }

    @Test
    void aRefundOfADirectPaymentGoesToWhatWasCharged() {
        AYear year = aYear("32102", 2098)
                .allotted("EGL", "100.00")
                .planned("VB", "60.00")
                .planned("MAT", "40.00")
                .ready();
        String payment = year.paidDirectly("VB", "60.00");
        year.booked("refunds", "'payment':'" + payment + "','receivedOn':'2098-09-01','amount':'10.00'");
        assertThat(year.ofLine("VB", "available")).isEqualTo("10.00");
        assertThat(year.ofLine("MAT", "available")).isEqualTo("40.00");
        year.paidDirectly("VB", "10.00");
    }
}
