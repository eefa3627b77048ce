package obligo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.budget.law.Cap;
import obligo.budget.law.InterimRegime;
import obligo.budget.law.Law;
import obligo.budget.money.Pot;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/** Draws the balances up: as they are from the books, as they were from the journal. */
@ApplicationScoped
class Balancing {
    private final BooksNow booksNow;
    private final Journal journal;
    private final Grants grants;
    private final Law law;
    private final Clock clock;

    Balancing(BooksNow booksNow, Journal journal, Grants grants, Law law, Clock clock) {
        this.booksNow = booksNow;
        this.journal = journal;
        this.grants = grants;
        this.law = law;
        this.clock = clock;
    }

    Balances now(YearKey year) {
        BooksNow.Snapshot snapshot = booksNow.of(year);
        return balances(new YearBooks(year, law, snapshot.head(), snapshot.envelopes()), null, clock.instant());
    }

    /** Counts the journal again up to that instant, against the plan and the allotments of that instant. */
    Balances asOf(YearKey year, Instant instant) {
        long last = journal.lastSequence(year, instant);
        Recounted recounted = new Recounted();
        YearBooks.Head head = new YearBooks.Head(
                YearStatus.OPEN,
                last,
                JournalEntry.NO_HASH,
                Instant.EPOCH,
                booksNow.of(year).head().version());
        YearBooks books = new YearBooks(year, law, head, List.of());
        journal.read(year, 0, last, entry -> {
            Effects.of(year.fiscalYear(), entry.postings(), entry.line(), entry.instrument())
                    .forEach((name, effect) -> books.envelope(name).add(effect));
            recounted.hear(entry);
        });
        books.moveTo(recounted.status);
        grants.asOf(books, instant);
        return balances(books, instant, instant);
    }

    private static final class Recounted {
        private YearStatus status = YearStatus.OPEN;

        void hear(JournalEntry entry) {
            status = YearStatus.after(entry.type(), status);
        }
    }

    private Balances balances(YearBooks books, @Nullable Instant asOf, Instant at) {
        Map<Pot, Long> planned = plannedTransfers(books.key(), books.head().sequence());
        InterimRegime regime = law.interimRegime(books.dayOf(at)).orElse(null);
        Collection<Envelope> all =
                books.envelopes().stream().filter(e -> !e.isBlank()).toList();
        return new Balances(
                books.key().jobcenter(),
                books.key().fiscalYear(),
                books.head().status(),
                asOf == null ? books.head().version() : null,
                books.head().sequence(),
                asOf,
                all.stream()
                        .filter(e -> e.kind() == Envelope.Kind.POT)
                        .map(e -> pot(e, planned.getOrDefault(e.pot(), 0L), regime))
                        .toList(),
                all.stream()
                        .filter(e -> e.kind() == Envelope.Kind.LINE)
                        .map(Balancing::line)
                        .toList(),
                all.stream()
                        .filter(e -> e.kind() == Envelope.Kind.AUTHORISATION)
                        .map(Balancing::authorisation)
                        .toList(),
                law.caps(books.key().fiscalYear()).stream()
                        .map(cap -> {
                            long limit = Limits.limit(cap, books);
                            long used = Limits.used(cap, books) - usedBefore(books.key(), cap);
                            return new Balances.CapState(
                                    cap.key(),
                                    cap.ruleId(),
                                    cap.instruments().stream().sorted().toList(),
                                    cap.base(),
                                    cap.legalReference(),
                                    new Money(limit),
                                    new Money(used),
                                    new Money(limit - used));
                        })
                        .toList());
    }

    private Map<Pot, Long> plannedTransfers(YearKey year, long upTo) {
        Map<Pot, Long> planned = new HashMap<>();
        for (JournalEntry entry : journal.transfers(year, upTo)) {
            for (Posting posting : entry.postings()) {
                if (posting.place().account() == Account.TRANSFER_PLANNED) {
                    planned.merge(posting.place().pot(), posting.cents(), Math::addExact);
                }
            }
        }
        return planned;
    }

    private long usedBefore(YearKey year, Cap cap) {
        return cap.scope() == Cap.Scope.WHOLE_YEAR ? 0 : journal.usedBefore(year, cap);
    }

    private static Balances.PotState pot(Envelope pot, long planned, @Nullable InterimRegime regime) {
        boolean limited = pot.isLimited();
        boolean interim = regime != null && regime.pots().contains(pot.pot());
        return new Balances.PotState(
                pot.pot(),
                money(pot, Sum.GRANTED),
                new Money(pot.contained()),
                new Balances.Transfers(new Money(planned), money(pot, Sum.BLOCKED), money(pot, Sum.TRANSFERRED)),
                money(pot, Sum.REFUNDED),
                limited ? new Money(pot.limit()) : null,
                money(pot, Sum.BLOCKED),
                money(pot, Sum.RESERVED),
                money(pot, Sum.COMMITTED),
                money(pot, Sum.PAID),
                limited ? new Money(pot.available()) : null,
                new Money(pot.shortfall()),
                money(pot, Sum.PRIOR),
                limited ? new Money(pot.limit() - pot.get(Sum.PRIOR)) : null,
                interim && regime != null ? new Money(Limits.released(regime, pot)) : null);
    }

    private static Balances.LineState line(Envelope line) {
        boolean limited = line.isLimited();
        return new Balances.LineState(
                line.subject(),
                line.pot(),
                limited ? new Money(line.limit()) : null,
                money(line, Sum.REFUNDED),
                money(line, Sum.RESERVED),
                money(line, Sum.COMMITTED),
                money(line, Sum.PAID),
                limited ? new Money(line.available()) : null,
                money(line, Sum.PRIOR),
                limited ? new Money(line.limit() - line.get(Sum.PRIOR)) : null);
    }

    private static Balances.AuthorisationState authorisation(Envelope authorisation) {
        return new Balances.AuthorisationState(
                authorisation.pot(),
                authorisation.dueYear(),
                money(authorisation, Sum.GRANTED),
                money(authorisation, Sum.COMMITTED),
                new Money(authorisation.available()));
    }

    private static Money money(Envelope envelope, Sum sum) {
        return new Money(envelope.get(sum));
    }
}
