package obligo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.http.Money;
import obligo.outbox.Outbox;

/** Tells that more of a pot is bound than there is, how much, and when that is over. */
@ApplicationScoped
class ShortfallAnnouncer {
    private final Outbox outbox;

    ShortfallAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(OpenBooks books) {
        for (OpenBooks.ChangedShortfall changed : books.changedShortfalls()) {
            YearKey year = changed.books().key();
            Envelope pot = changed.pot();
            outbox.record(
                    BudgetTopic.NAME,
                    year.jobcenter() + "/" + year.fiscalYear(),
                    "obligo.budget.shortfall-changed.v1",
                    new ShortfallChanged(
                            year.jobcenter(),
                            year.fiscalYear(),
                            changed.books().head().version(),
                            changed.books().head().sequence(),
                            changed.books().head().journalAt(),
                            pot.pot(),
                            new Money(pot.limit()),
                            new Money(pot.used()),
                            new Money(pot.shortfall())));
        }
    }

    /** Data of {@code obligo.budget.shortfall-changed.v1}; a shortfall of zero says that it is gone. */
    record ShortfallChanged(
            String jobcenter,
            int year,
            long revision,
            long sequence,
            Instant changedAt,
            Pot pot,
            Money limit,
            Money used,
            Money shortfall) {}
}
