package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** Frees the money of reservations whose last day has passed. */
@ApplicationScoped
class ReservationExpiry {
    private static final int CHUNK = 500;
    private static final Author SUITE = new Author("obligo", "Obligo");

    private final AgroalDataSource dataSource;
    private final Ledger ledger;
    private final Clock clock;

    ReservationExpiry(AgroalDataSource dataSource, Ledger ledger, Clock clock) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The end of a reservation by its date. */
    record Expiry(UUID of, LocalDate expiredOn) implements Booking {
        @Override
        public String type() {
            return "EXPIRY";
        }

        @Override
        public Document document() {
            return new Document("expiresOn " + expiredOn, null);
        }

        @Override
        public @Nullable String reason() {
            return null;
        }

        @Override
        public List<UUID> concerns() {
            return List.of(of);
        }

        @Override
        public boolean belongsToClosing() {
            return true;
        }

        @Override
        public void book(Draft draft) {
            Binding reservation = draft.binding(of, Binding.Kind.RESERVATION);
            draft.chargeTo(reservation);
            draft.goOn(reservation);
            for (Pot pot : reservation.pots()) {
                draft.move(pot, Account.RESERVED, Account.FREE, reservation.on(pot, Account.RESERVED, 0));
            }
            if (!draft.posts()) {
                throw BudgetRefusal.NOTHING_TO_RELEASE.refusal().with("id", of);
            }
        }
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<Request> due;
        do {
            due = due(LocalDate.ofInstant(clock.instant(), Receipt.BERLIN));
            ledger.book(due);
        } while (due.size() == CHUNK);
    }

    private List<Request> due(LocalDate today) {
        String sql = """
                select jobcenter, fiscal_year, id, expires_on from binding
                where expires_on < ? and kind = 'RESERVATION' and 0 < any (open_cents)
                order by jobcenter, fiscal_year limit\s""" + CHUNK;
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Request> requests = new ArrayList<>();
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement(sql)) {
                select.setObject(1, today);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        requests.add(request(
                                new YearKey(row.getString(1), row.getInt(2)),
                                row.getObject(3, UUID.class),
                                row.getObject(4, LocalDate.class)));
                    }
                }
            }
            return requests;
        });
    }

    /** An instance that comes second finds nothing left to free, and that is booked neither. */
    private static Request request(YearKey year, UUID reservation, LocalDate expiredOn) {
        return new Request(
                year, UUID.randomUUID(), new Expiry(reservation, expiredOn), SUITE, Set.of(), "expiry", false);
    }
}
