package obligo.budget;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** What would still be found if the proof looked at each commitment and at the year itself. */
@OnTheStack
class FalsifiedBindingsTest {
    @Test
    void moneyMovedFromOneCommitmentToAnotherIsFound() throws SQLException {
        AYear year = aYear("32102", 2052)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.committed("MAT", "200.00");
        year.committed("MAT", "80.00");
        String of = " where jobcenter = '32102' and fiscal_year = 2052 and kind = 'COMMITMENT' and open_cents = ";
        TheDatabase.change("update binding set open_cents = '{19000}'" + of + "'{20000}'");
        TheDatabase.change("update binding set open_cents = '{9000}'" + of + "'{8000}'");
        assertThat(year.proof().getBoolean("intact")).isFalse();
        assertThat(year.proof().getString("firstBreak.kind")).isEqualTo("BINDING");
    }

    @Test
    void aClosedYearThatWasOpenedAgainIsFound() throws SQLException {
        AYear year = aYear("32102", 2053)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        year.booked("year-end", "'act':'ROLL_OVER'");
        year.booked("year-end", "'act':'CLOSE'");
        year.provesItself();
        TheDatabase.change("update budget_year set status = 'OPEN' where jobcenter = '32102' and fiscal_year = 2053");
        assertThat(year.proof().getBoolean("intact")).isFalse();
    }

    @Test
    void anEntryThatCannotBeReadIsFoundWhereItIs() throws SQLException {
        AYear year = aYear("32102", 2044)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.reserved("MAT", "100.00");
        year.reserved("MAT", "50.00");
        year.reserved("MAT", "20.00");
        TheDatabase.falsify("update journal_entry set accounts = '{EGL:FREE,EGL:NOWHERE}'"
                + " where jobcenter = '32102' and fiscal_year = 2044 and sequence = 3");
        assertThat(year.proof().getBoolean("intact")).isFalse();
        assertThat(year.proof().getString("firstBreak.kind")).isEqualTo("UNREADABLE");
        assertThat(year.proof().getInt("firstBreak.sequence")).isEqualTo(3);
    }
}
