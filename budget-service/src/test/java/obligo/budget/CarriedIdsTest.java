package obligo.budget;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;

/** Ids are unique within a year: what is carried into the next year must not meet another thing of that id there. */
@OnTheStack
class CarriedIdsTest {
    @Test
    void aReservationOfTheNextYearIsNotOverwrittenByTheRollover() {
        AYear year = aYear("34102", 2098)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2099, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        AYear next =
                year.next().allotted("EGL", "1000.00").planned("MAT", "1000.00").ready();
        String id = UUID.randomUUID().toString();
        next.book("reservations", id, "'line':'MAT','amount':'10.00'").then().statusCode(201);
        year.book("commitments", id, commitment("MAT", "500.00", due(2099, "500.00")))
                .then()
                .statusCode(201);
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        year.refuses(409, "id-reused", "year-end", "'act':'ROLL_OVER'");
        assertThat(next.read("reservations", id).getString("open[0].amount")).isEqualTo("10.00");
        next.provesItself();
    }

    @Test
    void anotherCommitmentOfTheNextYearIsNotMixedWithTheCarriedOne() {
        AYear year = aYear("32102", 2066)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2067, "500.00")
                .planned("MAT", "1000.00")
                .ready();
        AYear next =
                year.next().allotted("EGL", "1000.00").planned("MAG", "1000.00").ready();
        String id = UUID.randomUUID().toString();
        next.book("commitments", id, commitment("MAG", "10.00", due(2067, "10.00")))
                .then()
                .statusCode(201);
        year.book("commitments", id, commitment("MAT", "500.00", due(2067, "500.00")))
                .then()
                .statusCode(201);
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        year.refuses(409, "id-reused", "year-end", "'act':'ROLL_OVER'");
        assertThat(next.ofLine("MAG", "committed")).isEqualTo("10.00");
        next.provesItself();
    }
}
