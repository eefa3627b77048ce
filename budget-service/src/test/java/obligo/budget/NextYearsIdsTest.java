package obligo.budget;

import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;

/** A commitment keeps its id over the years, so no other booking of those years may take it. */
@OnTheStack
class NextYearsIdsTest {
    @Test
    void theIdOfACarriedCommitmentIsTaken() {
        AYear year = aYear("34102", 2096)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2097, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        String contract = year.booked("commitments", commitment("MAT", "500.00", due(2097, "500.00")));
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        year.booked("year-end", "'act':'ROLL_OVER'");
        AYear next =
                year.next().allotted("EGL", "1000.00").planned("MAT", "1000.00").ready();
        String again = commitment("MAT", "10.00", due(2097, "10.00"));
        next.refuses(409, "id-reused", () -> next.book("commitments", contract, again));
        next.refuses(409, "id-reused", () -> next.book("reservations", contract, "'line':'MAT','amount':'1.00'"));
        next.refuses(
                409, "id-reused", () -> next.book("transfers", contract, "'from':'EGL','to':'VWK','amount':'1.00'"));
        next.paid(contract, "500.00");
        next.provesItself();
    }
}
