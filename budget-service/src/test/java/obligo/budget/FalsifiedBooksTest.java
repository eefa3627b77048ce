package obligo.budget;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** Who changes the books behind the service's back is found by the proof, at the first place that is wrong. */
@OnTheStack
class FalsifiedBooksTest {
    /** Six entries: allotment, two reservations, two commitments, a payment. */
    private static AYear honest(int number) {
        AYear year = aYear("32102", number)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
        year.reserved("MAT", "100.00");
        year.reserved("MAT", "50.00");
        String commitment = year.committed("MAT", "200.00");
        year.committed("MAT", "80.00");
        year.paid(commitment, "60.00");
        year.provesItself();
        return year;
    }

    private static String where(int year, int sequence) {
        return " where jobcenter = '32102' and fiscal_year = " + year + " and sequence = " + sequence;
    }

    private static void breaks(AYear year, String kind, int sequence, String detail) {
        JsonPath proof = year.proof();
        assertThat(proof.getBoolean("intact")).isFalse();
        assertThat(proof.getString("firstBreak.kind")).isEqualTo(kind);
        assertThat(proof.getInt("firstBreak.sequence")).isEqualTo(sequence);
        assertThat(proof.getString("firstBreak.detail")).contains(detail);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2031 | content = replace(content, '50.00', '5.00')
                    2032 | document = 'Bescheid 2'
                    2033 | recorded_at = recorded_at + interval '1 second'
                    2034 | booked_by_id = 'somebody'
                    2035 | cents = '{-5100,5100}'
                    2036 | accounts = '{EGL:FREE,EGL:BLOCKED}'
                    2037 | line = 'MAG'
                    2038 | type = 'REFUND'
                    2039 | correlation_id = ''
                    2040 | hash = repeat('a', 64)
                    """)
    void aChangedEntryIsFound(int number, String change) throws SQLException {
        AYear year = honest(number);
        TheDatabase.falsify("update journal_entry set " + change + where(number, 3));
        breaks(year, "HASH", 3, "hash");
        assertThat(year.proof().getBoolean("chainIntact")).isFalse();
        assertThat(year.proof().getBoolean("balanced")).isTrue();
        assertThat(year.proof().getInt("entries")).isEqualTo(6);
    }

    @Test
    void anEntryThatDoesNotBalanceIsFound() throws SQLException {
        AYear year = honest(2041);
        TheDatabase.falsify("update journal_entry set cents = '{-5000,5001}'" + where(2041, 3));
        breaks(year, "HASH", 3, "hash");
        assertThat(year.proof().getBoolean("balanced")).isFalse();
        assertThat(year.proof().getBoolean("accountsAgree")).isFalse();
    }

    @Test
    void aMissingEntryIsFoundInTheMiddleAndAtTheEnd() throws SQLException {
        AYear year = honest(2042);
        TheDatabase.falsify("delete from journal_entry" + where(2042, 3));
        breaks(year, "SEQUENCE", 4, "entry 3 is missing");
        AYear shortened = honest(2043);
        TheDatabase.falsify("delete from journal_entry" + where(2043, 6));
        breaks(shortened, "HEAD", 5, "the journal ends at 5, the books at 6");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2045 | committed = committed - 100  | LINE:MAT:EGL       | ENVELOPE | COMMITTED
                    2046 | paid = paid - 100            | POT:EGL            | ENVELOPE | PAID
                    2047 | granted = granted + 100      | POT:EGL            | ENVELOPE | GRANTED
                    2048 | reserved = reserved + 100    | INSTRUMENT:MAT:EGL | ENVELOPE | RESERVED
                    2049 | granted = granted + 100      | LINE:MAT:EGL       | LIMIT    | limit
                    """)
    void changedBooksAreFound(int number, String change, String envelope, String kind, String detail)
            throws SQLException {
        AYear year = honest(number);
        TheDatabase.change("update envelope set " + change + " where jobcenter = '32102' and fiscal_year = " + number
                + " and name = '" + envelope + "'");
        breaks(year, kind, 6, detail);
        assertThat(year.proof().getBoolean("chainIntact")).isTrue();
        assertThat(year.proof().getBoolean("accountsAgree")).isFalse();
    }

    @Test
    void booksWithoutAnEnvelopeAreFound() throws SQLException {
        AYear year = honest(2050);
        TheDatabase.change(
                "delete from envelope where jobcenter = '32102' and fiscal_year = 2050 and name = 'LINE:MAT:EGL'");
        breaks(year, "ENVELOPE", 6, "LINE:MAT:EGL is missing");
    }

    @Test
    void aCommitmentThatClaimsMoreThanItBoundIsFound() throws SQLException {
        AYear year = honest(2051);
        TheDatabase.change("update binding set open_cents = '{9000}' where jobcenter = '32102' and fiscal_year = 2051"
                + " and kind = 'COMMITMENT' and open_cents = '{8000}'");
        breaks(year, "BINDING", 6, "EGL:COMMITTED:2051");
    }
}
