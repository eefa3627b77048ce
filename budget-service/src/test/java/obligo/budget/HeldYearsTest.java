package obligo.budget;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** A year that somebody else is writing holds up nobody but those who book in it. */
@OnTheStack
class HeldYearsTest {
    private static AYear ready(String jobcenter) {
        return aYear(jobcenter, 2021)
                .allotted("EGL", "1000.00")
                .planned("MAT", "1000.00")
                .ready();
    }

    @Test
    void othersAreBookedMeanwhileAndTheWaitingAfterwards() throws SQLException {
        AYear held = ready("32102");
        AYear free = ready("34102");
        List<CompletableFuture<String>> waiting;
        try (Connection somebody = TheDatabase.connect();
                Statement statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute(
                    "select from budget_year where jobcenter = '32102' and fiscal_year = 2021 for no key update");
            waiting = IntStream.range(0, 5)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> held.committed("MAT", "100.00")))
                    .toList();
            for (int i = 0; i < 5; i++) {
                free.committed("MAT", "10.00");
            }
            assertThat(free.ofLine("MAT", "committed")).isEqualTo("50.00");
            assertThat(held.ofLine("MAT", "committed")).isEqualTo("0.00");
            somebody.rollback();
        }
        waiting.forEach(CompletableFuture::join);
        assertThat(held.ofLine("MAT", "committed")).isEqualTo("500.00");
        held.provesItself();
    }
}
