package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.http.Money;
import obligo.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much of the lines is used. Not each movement: every few seconds the latest state of all lines of a year that
 * moved, so that a busy year costs its hearers no more than a quiet one.
 */
@ApplicationScoped
class LineAnnouncer {
    private static final int MOST_YEARS = 50;

    private final AgroalDataSource dataSource;
    private final Ledger ledger;
    private final Outbox outbox;

    LineAnnouncer(AgroalDataSource dataSource, Ledger ledger, Outbox outbox) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /**
     * Data of {@code obligo.budget.lines-moved.v1}: the lines of a year that have moved, after their latest movements.
     *
     * @param revision of the books: grows with every booking and every plan
     * @param sequence the last journal entry that is counted in
     */
    record LinesMoved(String jobcenter, int year, long revision, long sequence, List<Line> lines) {
        static LinesMoved of(YearKey year, YearBooks.Head head, List<Envelope> moved) {
            return new LinesMoved(
                    year.jobcenter(),
                    year.fiscalYear(),
                    head.version(),
                    head.sequence(),
                    moved.stream().map(Line::of).toList());
        }
    }

    /** The state of a line's part of a pot. */
    record Line(
            String line,
            Pot pot,
            @Nullable Money limit,
            Money reserved,
            Money committed,
            Money paid,
            @Nullable Money available) {

        static Line of(Envelope line) {
            return new Line(
                    line.subject(),
                    line.pot(),
                    line.isLimited() ? new Money(line.limit()) : null,
                    new Money(line.get(Sum.RESERVED)),
                    new Money(line.get(Sum.COMMITTED)),
                    new Money(line.get(Sum.PAID)),
                    line.isLimited() ? new Money(line.available()) : null);
        }
    }

    @Scheduled(every = "${obligo.budget.tell-lines-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        for (YearKey year : yearsWithUntold()) {
            ledger.transaction(new TreeSet<>(List.of(year)), List.of(), books -> {
                tell(year, books.year(year).head(), books.takeUntold(year));
                return true;
            });
        }
    }

    private List<YearKey> yearsWithUntold() {
        String sql =
                "select distinct jobcenter, fiscal_year from envelope where untold order by 1, 2 limit " + MOST_YEARS;
        return QuarkusTransaction.requiringNew().call(() -> {
            List<YearKey> years = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    years.add(new YearKey(row.getString(1), row.getInt(2)));
                }
            }
            return years;
        });
    }

    private void tell(YearKey year, YearBooks.Head head, List<Envelope> moved) {
        if (!moved.isEmpty()) {
            outbox.record(
                    BudgetTopic.NAME,
                    year.jobcenter() + "/" + year.fiscalYear(),
                    "obligo.budget.lines-moved.v1",
                    LinesMoved.of(year, head, moved));
        }
    }
}
