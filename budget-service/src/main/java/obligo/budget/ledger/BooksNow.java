package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obligo.budget.BudgetRefusal;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.Refusal;

/** The books of a year as they are, read without a lock and yet at one moment. */
@ApplicationScoped
class BooksNow {
    private final AgroalDataSource dataSource;

    BooksNow(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The books at one moment. */
    record Snapshot(YearBooks.Head head, List<Envelope> envelopes) {}

    /** @throws Refusal {@code budget-not-planned} where the year was never begun */
    Snapshot of(YearKey year) {
        // One statement, so that the head and the envelopes are of the same moment.
        String sql = "select " + EnvelopeTable.COLUMNS + """
                , y.status, y.journal_sequence, y.journal_hash, y.books_version
                from budget_year y left join envelope e using (jobcenter, fiscal_year)
                where jobcenter = ? and fiscal_year = ? order by name""";
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, year.jobcenter());
                select.setInt(2, year.fiscalYear());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw notPlanned(year);
                    }
                    if (row.getLong("books_version") == 0) {
                        throw notPlanned(year); // Begun by somebody who was then refused.
                    }
                    YearBooks.Head head = new YearBooks.Head(
                            YearStatus.valueOf(row.getString("status")),
                            row.getLong("journal_sequence"),
                            row.getString("journal_hash"),
                            Instant.EPOCH,
                            row.getLong("books_version"));
                    List<Envelope> envelopes = new ArrayList<>();
                    do {
                        if (row.getString(1) != null) {
                            envelopes.add(EnvelopeTable.read(row));
                        }
                    } while (row.next());
                    return new Snapshot(head, envelopes);
                }
            }
        });
    }

    private static Refusal notPlanned(YearKey year) {
        return BudgetRefusal.BUDGET_NOT_PLANNED
                .refusal()
                .with("jobcenter", year.jobcenter())
                .with("year", year.fiscalYear());
    }
}
