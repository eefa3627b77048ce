package obligo.budget;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;

/** The rules stand in the database too: whoever writes past the service meets them there. */
@OnTheStack
class RulesInTheDatabaseTest {
    private static final String OF = " where jobcenter = '32102' and fiscal_year = 2054";
    private static final String OVERSPENT = "overspent";

    private AYear year;

    @BeforeEach
    void aYearWithSomeBookings() {
        year = aYear("32102", 2054)
                .allotted("EGL", "1000.00")
                .authorised("EGL", 2055, "500.00")
                .planned("MAT", "900.00")
                .plannedRaw("""
                        {"line":"TAAM_16I","label":"Teilhabe","instruments":["TAAM_16I"],
                         "sources":[{"pot":"PAT","amount":{"value":"400.00"}}]}""")
                .ready();
        year.booked("commitments", commitment("MAT", "10.00", due(2054, "5.00"), due(2055, "5.00")));
    }

    @Test
    void theJournalIsAppendOnly() {
        TheDatabase.refuses("update journal_entry set document = 'x'" + OF + " and sequence = 1", "append-only");
        TheDatabase.refuses("delete from journal_entry" + OF + " and sequence = 1", "append-only");
        TheDatabase.refuses("truncate journal_entry", "append-only");
        year.provesItself();
    }

    @Test
    void anEntryThatDoesNotBalanceIsNotTaken() {
        String entry = """
                insert into journal_entry (jobcenter, fiscal_year, sequence, id, type, accounts, cents, content, document,
                    recorded_at, booked_by_id, booked_by_name, correlation_id, hash)
                values ('32102', 2054, 9999, gen_random_uuid(), 'REFUND', '{EGL:REFUNDED,EGL:FREE}', '{%s}', '{}', %s,
                    now(), 'x', 'x', 'x', repeat('0', 64))""";
        TheDatabase.refuses(entry.formatted("-100,101", "'B'"), "do not balance");
        TheDatabase.refuses(entry.formatted("-100,50,50", "'B'"), "violates check constraint");
        TheDatabase.refuses(entry.formatted("-100,100", "''"), "violates check constraint");
        year.provesItself();
    }

    @Test
    void neitherLineNorPotNorAuthorisationIsOverspent() {
        String[][] more = {
            {"committed = committed + 89501", "LINE:MAT:EGL"},
            {"reserved = reserved + 89501", "LINE:MAT:EGL"},
            {"paid = paid + 99501", "POT:EGL"},
            {"blocked = blocked + 99501", "POT:EGL"},
            {"transferred = transferred - 99501", "POT:EGL"},
            {"committed = committed + 49501", "AUTHORISATION:EGL:2055"},
            {"reserved = reserved + 40001", "LINE:TAAM_16I:PAT"}
        };
        for (String[] change : more) {
            TheDatabase.refuses("update envelope set " + change[0] + OF + " and name = '" + change[1] + "'", OVERSPENT);
        }
        TheDatabase.refuses(
                "insert into envelope (jobcenter, fiscal_year, name, granted, reserved)"
                        + " values ('32102', 2054, 'LINE:NEW:EGL', 100, 101)",
                OVERSPENT);
        year.provesItself();
    }

    @Test
    void nothingIsNegativeAndNoCommitmentBeyondWhatItBound() {
        TheDatabase.refuses(
                "update envelope set paid = -1" + OF + " and name = 'POT:EGL'", "violates check constraint");
        TheDatabase.refuses(
                "update binding set open_cents = '{-1,500}'" + OF
                        + " and kind = 'COMMITMENT' and open_cents = '{500,500}'" + " and id = (select id from binding"
                        + OF + " and kind = 'COMMITMENT' limit 1)",
                "violates check constraint");
        TheDatabase.refuses("update budget_year set status = 'HALF'" + OF, "violates check constraint");
    }
}
