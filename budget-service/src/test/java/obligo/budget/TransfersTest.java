package obligo.budget;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** An Umschichtung goes from intention to booked money through three persons, and no machine is one of the last two. */
@OnTheStack
class TransfersTest {
    private static final String TO_VWK = "'from':'EGL','to':'VWK','amount':'%s'";

    private static String step(String transfer, String step) {
        return "'transfer':'" + transfer + "','step':'" + step + "'";
    }

    private static RequestSpecification bfdh(AYear year, String person) {
        return year.asPerson(person, "budget-officer");
    }

    private static Response ask(AYear year, RequestSpecification who, String fields) {
        return year.bookAs(who, "transfer-steps", UUID.randomUUID().toString(), fields);
    }

    private static void goes(AYear year, RequestSpecification who, String fields) {
        ask(year, who, fields).then().log().ifValidationFails().statusCode(201);
    }

    private static String planned(AYear year, String person, String fields) {
        String id = UUID.randomUUID().toString();
        year.bookAs(bfdh(year, person), "transfers", id, fields).then().statusCode(201);
        return id;
    }

    private static String sums(AYear year, String pot) {
        return year.ofPot(pot, "transfers.planned")
                + " " + year.ofPot(pot, "transfers.blocked")
                + " " + year.ofPot(pot, "transfers.booked")
                + ", " + year.ofPot(pot, "available")
                + " of " + year.ofPot(pot, "limit");
    }

    private static AYear year(int number) {
        return aYear("38704", number)
                .allotted("EGL", "1000.00")
                .allotted("VWK", "200.00")
                .planned("MAT", "1000.00")
                .plannedRaw("""
                        {"line":"VWK","label":"Verwaltung","instruments":["MD"],
                         "sources":[{"pot":"VWK","amount":{"value":"600.00"}}]}""")
                .ready();
    }

    @Test
    void plannedBlockedAndBookedAreDifferentFigures() {
        AYear year = year(2078);
        year.committed("VWK", "200.00");
        String transfer = planned(year, "Anna", TO_VWK.formatted("300.00"));
        assertThat(sums(year, "EGL")).isEqualTo("-300.00 0.00 0.00, 1000.00 of 1000.00");
        assertThat(sums(year, "VWK")).isEqualTo("300.00 0.00 0.00, 0.00 of 200.00");
        goes(year, bfdh(year, "Anna"), step(transfer, "BLOCK"));
        assertThat(sums(year, "EGL")).isEqualTo("0.00 300.00 0.00, 700.00 of 1000.00");
        assertThat(sums(year, "VWK")).isEqualTo("0.00 0.00 0.00, 0.00 of 200.00");
        year.refuses(409, "pot-funds-insufficient", "reservations", "'line':'MAT','amount':'700.01'");
        goes(year, bfdh(year, "Bernd"), step(transfer, "APPROVE"));
        assertThat(sums(year, "EGL")).isEqualTo("0.00 300.00 0.00, 700.00 of 1000.00");
        goes(year, bfdh(year, "Clara"), step(transfer, "BOOK"));
        assertThat(sums(year, "EGL")).isEqualTo("0.00 0.00 -300.00, 700.00 of 700.00");
        assertThat(sums(year, "VWK")).isEqualTo("0.00 0.00 300.00, 300.00 of 500.00");
        assertThat(year.read("transfers", transfer).getString("state.status")).isEqualTo("BOOKED");
        assertThat(year.read("transfers", transfer).getString("state.createdBy.id"))
                .isEqualTo("Anna");
        assertThat(year.read("transfers", transfer).getString("state.approvedBy.id"))
                .isEqualTo("Bernd");
        assertThat(year.read("transfers", transfer).getString("state.executedBy.id"))
                .isEqualTo("Clara");
        assertThat(year.read("transfers", transfer).getList("bookings")).hasSize(4);
        year.committed("VWK", "300.00");
        year.refuses(
                409,
                "pot-funds-insufficient",
                () -> ask(year, bfdh(year, "Anna"), step(transfer, "REVERSE") + ",'reason':'Rückgabe'"));
        year.provesItself();
    }

    @Test
    void whoCreatedCannotApproveAndWhoApprovedCannotBook() {
        AYear year = year(2079);
        year.committed("VWK", "200.00");
        String transfer = planned(year, "Anna", TO_VWK.formatted("300.00"));
        goes(year, bfdh(year, "Anna"), step(transfer, "BLOCK"));
        String approve = step(transfer, "APPROVE");
        year.refuses(403, "another-person-required", () -> ask(year, bfdh(year, "Anna"), approve));
        year.refuses(403, "person-required", () -> ask(year, year.as("finance-system"), approve));
        year.refuses(403, "bfdh-required", () -> ask(year, year.asPerson("Maria", "manager"), approve));
        year.refuses(403, "not-permitted", () -> ask(year, year.asPerson("Paul", "planner"), approve));
        goes(year, bfdh(year, "Bernd"), approve);
        String book = step(transfer, "BOOK");
        year.refuses(403, "another-person-required", () -> ask(year, bfdh(year, "Anna"), book));
        year.refuses(403, "another-person-required", () -> ask(year, bfdh(year, "Bernd"), book));
        year.refuses(403, "person-required", () -> ask(year, year.as("finance-system"), book));
        goes(year, year.asPerson("Maria", "manager"), book);
        assertThat(year.read("transfers", transfer).getString("state.executedBy.id"))
                .isEqualTo("Maria");
    }

    @Test
    void aMachineMayPlanAndStillNeedsTwoPersons() {
        AYear year = year(2080);
        year.committed("VWK", "200.00");
        String transfer = UUID.randomUUID().toString();
        year.bookAs(year.as("finance-system"), "transfers", transfer, TO_VWK.formatted("100.00"))
                .then()
                .statusCode(201);
        goes(year, year.as("finance-system"), step(transfer, "BLOCK"));
        goes(year, bfdh(year, "Anna"), step(transfer, "APPROVE"));
        year.refuses(403, "another-person-required", () -> ask(year, bfdh(year, "Anna"), step(transfer, "BOOK")));
        goes(year, bfdh(year, "Bernd"), step(transfer, "BOOK"));
    }

    @Test
    void theReceiverHasToBeFullyCommittedOrTheBfdhSaysWhyNot() {
        AYear year = year(2081);
        year.committed("VWK", "150.00");
        year.reserved("VWK", "50.00");
        String transfer = planned(year, "Anna", TO_VWK.formatted("300.00"));
        goes(year, bfdh(year, "Anna"), step(transfer, "BLOCK"));
        goes(year, bfdh(year, "Bernd"), step(transfer, "APPROVE"));
        String book = step(transfer, "BOOK");
        year.refuses(409, "receiver-not-committed", () -> ask(year, bfdh(year, "Clara"), book))
                .body("figures.uncommitted", equalTo("50.00"))
                .body("figures.tolerance", equalTo("0.00"));
        year.refuses(
                409, "receiver-not-committed", () -> ask(year, bfdh(year, "Clara"), book + ",'overrideReason':' '"));
        String because = book + ",'overrideReason':'Tarifabschluss'";
        year.refuses(403, "bfdh-required", () -> ask(year, year.asPerson("Maria", "manager"), because));
        goes(year, bfdh(year, "Clara"), because);
        assertThat(year.read("transfers", transfer).getString("state.overrideReason"))
                .isEqualTo("Tarifabschluss");
        year.provesItself();
    }

    @Test
    void aTransferIsGivenUpBeforeItIsBookedAndTakenBackAfterwards() {
        AYear year = year(2082);
        year.committed("VWK", "200.00");
        String blocked = planned(year, "Anna", TO_VWK.formatted("300.00"));
        goes(year, bfdh(year, "Anna"), step(blocked, "BLOCK"));
        goes(year, bfdh(year, "Anna"), step(blocked, "CANCEL"));
        String onlyPlanned = planned(year, "Anna", TO_VWK.formatted("400.00"));
        goes(year, bfdh(year, "Anna"), step(onlyPlanned, "CANCEL"));
        assertThat(sums(year, "EGL")).isEqualTo("0.00 0.00 0.00, 1000.00 of 1000.00");
        String transfer = planned(year, "Anna", TO_VWK.formatted("300.00"));
        goes(year, bfdh(year, "Anna"), step(transfer, "BLOCK"));
        goes(year, bfdh(year, "Bernd"), step(transfer, "APPROVE"));
        goes(year, bfdh(year, "Clara"), step(transfer, "BOOK"));
        String back = step(transfer, "REVERSE") + ",'reason':'nicht gebraucht'";
        year.refuses(422, "reason-missing", () -> ask(year, bfdh(year, "Anna"), step(transfer, "REVERSE")));
        year.refuses(403, "another-person-required", () -> ask(year, bfdh(year, "Clara"), back));
        year.refuses(403, "bfdh-required", () -> ask(year, year.as("finance-system"), back));
        goes(year, bfdh(year, "Anna"), back);
        assertThat(sums(year, "EGL")).isEqualTo("0.00 0.00 0.00, 1000.00 of 1000.00");
        assertThat(sums(year, "VWK")).isEqualTo("0.00 0.00 0.00, 0.00 of 200.00");
        assertThat(year.read("transfers", transfer).getString("state.status")).isEqualTo("REVERSED");
        year.provesItself();
    }

    @Test
    void stepsHaveAnOrder() {
        AYear year = year(2083);
        String transfer = planned(year, "Anna", TO_VWK.formatted("300.00"));
        for (String early : new String[] {"APPROVE", "BOOK", "REVERSE"}) {
            year.refuses(409, "transfer-step-out-of-order", () -> ask(year, bfdh(year, "B"), step(transfer, early)))
                    .body("figures.status", equalTo("PLANNED"));
        }
        goes(year, bfdh(year, "Anna"), step(transfer, "CANCEL"));
        for (String late : new String[] {"BLOCK", "APPROVE", "BOOK", "CANCEL", "REVERSE"}) {
            year.refuses(409, "transfer-step-out-of-order", () -> ask(year, bfdh(year, "B"), step(transfer, late)))
                    .body("figures.status", equalTo("CANCELLED"));
        }
        String tooMuch = planned(year, "Anna", TO_VWK.formatted("1000.01"));
        year.refuses(409, "pot-funds-insufficient", () -> ask(year, bfdh(year, "Anna"), step(tooMuch, "BLOCK")))
                .body("figures.requested", equalTo("1000.01"))
                .body("figures.available", equalTo("1000.00"));
        String reservation = year.reserved("MAT", "1.00");
        year.refuses(404, "binding-unknown", () -> ask(year, bfdh(year, "Anna"), step(reservation, "BLOCK")));
        year.refuses(422, "transfer-to-itself", "transfers", "'from':'EGL','to':'EGL','amount':'1.00'");
    }

    @Test
    void moneyGoesTheOtherWayByTheSameRule() {
        AYear year = year(2084);
        String transfer = planned(year, "Anna", "'from':'VWK','to':'EGL','amount':'200.00'");
        goes(year, bfdh(year, "Anna"), step(transfer, "BLOCK"));
        year.refuses(409, "pot-funds-insufficient", "commitments", commitment("VWK", "0.01", due(2084, "0.01")));
        goes(year, bfdh(year, "Bernd"), step(transfer, "APPROVE"));
        goes(year, bfdh(year, "Clara"), step(transfer, "BOOK") + ",'overrideReason':'Vorjahr'");
        assertThat(sums(year, "EGL")).isEqualTo("0.00 0.00 200.00, 1200.00 of 1200.00");
    }
}
