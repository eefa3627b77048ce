package obligo.targets;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.mandatory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The rules of an agreement stand in the database a second time, whoever writes to it. */
@OnTheStack
class AgreementConstraintsTest {
    private static final String JOBCENTER = "38302";
    private static final String VALUES = mandatory(900, 5000, 3000).json();

    @Inject
    DataSource database;

    private void refuses(String sql, String why) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .withMessageContaining(why);
    }

    /** The last step once more, as the next revision, with some columns changed. */
    private static String next(
            int year, String type, String version, String side, String party, String by, String stage) {
        return """
               insert into agreement_step select subject, fiscal_year, revision + 1, gen_random_uuid(), '%s', %s, '%s', %s,
                 body, '%s', taken_by_name, now(), '%s', latest_version, bottom_up_version, top_down_version,
                 bottom_up_confirmed, top_down_confirmed, agreed_version, case when '%s' = 'SIGNED' then agreed_version
                 else in_force_version end, amended
               from agreement_step where subject = '%s' and fiscal_year = %d order by revision desc limit 1
               """.formatted(type, version, side, party, by, stage, stage, JOBCENTER, year);
    }

    @Test
    void stepsAreNeverChangedOrRemoved() {
        anAgreement(JOBCENTER, 2030).opens();
        refuses("update agreement_step set taken_by_name = 'x' where fiscal_year = 2030", "append-only");
        refuses("delete from agreement_step where fiscal_year = 2030", "append-only");
        refuses("truncate agreement_step", "append-only");
    }

    @Test
    void nothingIsAgreedThatTwoHaveNotConfirmed() {
        anAgreement(JOBCENTER, 2031).opens().offers(VALUES);
        refuses(next(2031, "CONFIRM", "1", "TOP_DOWN", "null", "x", "AGREED"), "agreement_step_check");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2032 | LAND | x | AGREED | is no party",
                "2033 | BA | x | AGREED | agreement_step_signed",
                "2034 | MUNICIPALITY | test-regional-directorate | AGREED | agreement_step_signer",
                "2035 | MUNICIPALITY | x | SIGNED | not all parties have signed"
            })
    void nothingIsSignedByTheWrongOnes(int year, String party, String by, String stage, String why) {
        AnAgreement soest = anAgreement(JOBCENTER, year).opens().offers(VALUES).confirms(1);
        AnAgreement.taken(soest.byOverseer(null, AnAgreement.signing(1, "BA", "2026-01-02")));
        refuses(next(year, "SIGN", "1", "TOP_DOWN", "'" + party + "'", by, stage), why);
        assertThat(soest.read().getList("signatures.party")).isEqualTo(List.of("BA"));
    }

    @Test
    void noVersionButTheAgreedOneIsSigned() {
        anAgreement(JOBCENTER, 2036).opens().offers(VALUES).offers(VALUES).confirms(2);
        refuses(next(2036, "SIGN", "1", "TOP_DOWN", "'BA'", "x", "AGREED"), "is not the agreed one");
    }
}
