package obligo.instruments;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What keeps a publication as it is stands in the database a second time, whoever writes to it. */
@OnTheStack
class PublicationConstraintsTest {
    private static final String JOBCENTER = "38704";

    @Inject
    DataSource database;

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

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

    private static String ofYear(String sql, int year) {
        return sql + " where jobcenter = '" + JOBCENTER + "' and fiscal_year = " + year;
    }

    /** The last step followed by another. */
    private static String next(int year, String type, long revision, String body, String by, String after) {
        return """
               insert into programme_step select jobcenter, fiscal_year, number + 1, gen_random_uuid(), '%s', %d, '%s', '%s',
                 'X', now(), %s
               from programme_step where jobcenter = '%s' and fiscal_year = %d order by number desc limit 1
               """.formatted(type, revision, body, by, after, JOBCENTER, year);
    }

    @Test
    void whatWasPublishedIsNeverChangedOrRemoved() {
        AProgrammesWay.begun(JOBCENTER, 2061, 10).published(1, "Stand 03");
        refuses(ofYear("update programme_step set taken_by_name = 'x'", 2061), "append-only");
        refuses(ofYear("delete from programme_step", 2061), "append-only");
        refuses("truncate programme_step cascade", "append-only");
        refuses(ofYear("update programme_publication set name = 'x'", 2061), "append-only");
        refuses(ofYear("delete from programme_publication", 2061), "append-only");
        refuses(ofYear("update programme_position set entries_value = 11", 2061), "append-only");
        refuses(ofYear("delete from programme_position", 2061), "append-only");
        refuses(ofYear("update programme_frame set content = '{}'", 2061), "append-only");
        refuses(ofYear("update programme_revision set reason = 'x'", 2061), "append-only");
        refuses("update heard_budget set lines = '[]'", "append-only");
        refuses("update heard_targets set revision = 9", "append-only");
    }

    @Test
    void aPublishedProgrammeHasNoFurtherRevision() {
        AProgrammesWay.begun(JOBCENTER, 2062, 10).published(1, "Stand 03");
        refuses(
                "insert into programme_revision values ('" + JOBCENTER + "', 2062, 2, 'x', 'X', now(), null)",
                "only by an amendment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2063 | APPROVE | 1 | {} | test-planner | 'APPROVED', 1, null | had a part in what is approved",
                "2064 | APPROVE | 1 | {} | x | 'SUBMITTED', 1, null | programme_step_check",
                "2065 | PUBLISH | 1 | {} | x | 'PUBLISHED', 1, 1 | is not possible from SUBMITTED",
                "2066 | APPROVE | 1 | {} | x | 'APPROVED', 1, 1 | only publishing",
                "2067 | WITHDRAW | 1 | {} | x | 'DRAFT', null, null | programme_step_reasoned"
            })
    void noStepIsTakenThatTheRulesRefuse(
            int year, String type, long revision, String body, String by, String after, String why) {
        AProgrammesWay.begun(JOBCENTER, year, 10).submit(1).then().statusCode(201);
        refuses(next(year, type, revision, body, by, after), why);
    }

    @Test
    void noOtherRevisionIsApprovedThanTheSubmittedOne() {
        AProgrammesWay way = AProgrammesWay.begun(JOBCENTER, 2068, 10);
        way.submit(1).then().statusCode(201);
        way.plan(20).then().statusCode(200);
        refuses(next(2068, "APPROVE", 2, "{}", "x", "'APPROVED', 2, null"), "is not the one that is SUBMITTED");
    }
}
