package obligo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import obligo.budget.BudgetRefusal;
import obligo.budget.allotments.Allotment;
import obligo.budget.allotments.AllotmentBody;
import obligo.budget.law.Law;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.plan.Line;
import obligo.budget.plan.Plan;
import obligo.budget.plan.PotPlan;
import obligo.budget.plan.StoredPlan;
import obligo.budget.year.Act;
import obligo.budget.year.BudgetRevised;
import obligo.budget.year.BudgetRevision;
import obligo.budget.year.BudgetYear;
import obligo.budget.year.YearKey;
import obligo.budget.year.YearStatus;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/** Brings what allotments and plan say into the books, in the transaction of the revision that says so. */
@ApplicationScoped
class Grants {
    private final Ledger ledger;
    private final Law law;
    private final EntityManager database;

    Grants(Ledger ledger, Law law, EntityManager database) {
        this.ledger = ledger;
        this.law = law;
        this.database = database;
    }

    void follow(@Observes BudgetRevised revised) {
        database.flush();
        BudgetRevision revision = revised.revision();
        YearKey year = new YearKey(revision.jobcenter(), revision.fiscalYear());
        if (revised.act() == Act.PLAN_CHANGED) {
            Plan plan = StoredPlan.at(year.jobcenter(), year.fiscalYear(), revision.number())
                    .map(StoredPlan::plan)
                    .orElseThrow();
            ledger.within(year, books -> {
                requireNotClosed(books.year(year));
                limits(books.year(year), plan, true);
                books.changed(books.year(year));
            });
        } else if (revised.act() == Act.ALLOTMENT_RECORDED) {
            List<Allotment> known = Allotment.knownAt(year.jobcenter(), year.fiscalYear(), revision.number());
            Allotment latest = known.get(known.size() - 1);
            ledger.within(year, books -> {
                Granting granting = new Granting(latest.body(), targets(known));
                Request request = new Request(year, latest.id(), granting, revision.changedBy(), Set.of(), "", false);
                books.prefetch(List.of(request)); // A booking may have taken the id.
                books.decide(request).orThrow();
                contained(books.year(year), Allotment.inForce(known));
            });
        }
    }

    /**
     * Gives the books of an earlier moment the limits that its plan and allotments gave them.
     *
     * @param instant null for the latest plan
     */
    void asOf(YearBooks books, @Nullable Instant instant) {
        YearKey year = books.key();
        Long revision = BudgetYear.lastRevisionAt(year, instant);
        if (revision == null) {
            return;
        }
        StoredPlan.at(year.jobcenter(), year.fiscalYear(), revision)
                .ifPresent(stored -> limits(books, stored.plan(), false));
        contained(books, Allotment.inForce(Allotment.knownAt(year.jobcenter(), year.fiscalYear(), revision)));
    }

    private static void requireNotClosed(YearBooks books) {
        if (books.head().status() == YearStatus.CLOSED) {
            throw BudgetRefusal.YEAR_CLOSED.refusal().with("year", books.key().fiscalYear());
        }
    }

    // --- plan ---

    private static void limits(YearBooks books, Plan plan, boolean controlled) {
        Map<String, Line.Source> sources = new HashMap<>();
        Map<String, List<String>> instruments = new HashMap<>();
        for (Line line : plan.lines()) {
            for (Line.Source source : line.sources()) {
                String name = Envelope.ofLine(line.line(), source.pot());
                sources.put(name, source);
                instruments.put(name, line.instruments());
            }
        }
        sources.keySet().forEach(books::envelope);
        List<Envelope> lines = books.envelopes().stream()
                .filter(envelope -> envelope.kind() == Envelope.Kind.LINE)
                .sorted(Comparator.comparing(Envelope::name))
                .toList();
        for (Envelope line : lines) {
            limit(line, sources.get(line.name()), controlled);
            line.describe(instruments.getOrDefault(line.name(), List.of()));
        }
        for (Pot pot : Pot.values()) {
            Amount prior = plan.pots().stream()
                    .filter(planned -> planned.pot() == pot)
                    .findFirst()
                    .map(PotPlan::priorCommitments)
                    .orElse(null);
            Envelope envelope = books.envelope(Envelope.ofPot(pot));
            envelope.describe(
                    envelope.contained(),
                    prior == null || prior.value() == null ? 0 : prior.value().cents());
        }
    }

    /** Control stays on while a plan is revised: a line cannot be planned below what is bound on it. */
    private static void limit(Envelope line, Line.@Nullable Source source, boolean controlled) {
        Amount amount = source == null ? Amount.ZERO : source.amount();
        Long granted = amount.byDemand()
                ? null
                : Long.valueOf(amount.value() == null ? 0 : amount.value().cents());
        long shortfallBefore = line.shortfall();
        line.grant(granted);
        if (controlled && line.shortfall() > shortfallBefore) {
            throw BudgetRefusal.PLAN_BELOW_BOUND
                    .refusal()
                    .with("line", line.subject())
                    .with("pot", line.pot())
                    .with("used", new Money(line.used()))
                    .with("planned", new Money(line.limit()));
        }
    }

    // --- allotments ---

    /** What each pot and each authorisation is to have: of a pot without what it contains of pots of their own. */
    private Map<Posting.Place, Long> targets(List<Allotment> known) {
        Map<Posting.Place, Long> targets = new HashMap<>();
        for (Allotment allotment : Allotment.inForce(known).values()) {
            if (!law.pot(allotment.pot()).controlled()) {
                continue; // Noted, but no limit: the pot is not the Jobcenter's to spend up.
            }
            targets.merge(new Posting.Place(allotment.pot(), Account.ALLOTTED, 0), money(allotment), Math::addExact);
            if (allotment.containedIn() != null) {
                Posting.Place containing = new Posting.Place(allotment.containedIn(), Account.ALLOTTED, 0);
                targets.merge(containing, -money(allotment), Math::addExact);
            }
        }
        for (Allotment authorisation : Allotment.authorisationsInForce(known)) {
            int dueYear = Objects.requireNonNull(authorisation.dueYear());
            targets.put(new Posting.Place(authorisation.pot(), Account.AUTHORISED, dueYear), money(authorisation));
        }
        targets.replaceAll((place, cents) -> Math.max(0, cents));
        return targets;
    }

    /** An estimate is no money (M-6), and neither is an amount without a number. */
    private long money(Allotment allotment) {
        Money value = allotment.amount().value();
        return value == null || !law.isMoney(allotment.stage().name()) ? 0 : value.cents();
    }

    private void contained(YearBooks books, Map<Pot, Allotment> inForce) {
        Map<Pot, Long> contained = new HashMap<>();
        for (Allotment allotment : inForce.values()) {
            if (allotment.containedIn() != null) {
                contained.merge(allotment.containedIn(), money(allotment), Math::addExact);
            }
        }
        for (Pot pot : Pot.values()) {
            Envelope envelope = books.envelope(Envelope.ofPot(pot));
            envelope.describe(contained.getOrDefault(pot, 0L), envelope.statedPrior());
        }
    }

    /** The journal's entry of an allotment: an outside fact, recorded also where it is below what is bound. */
    private record Granting(
            AllotmentBody allotment, @JsonIgnore Map<Posting.Place, Long> targets) implements Booking {
        @Override
        public String type() {
            return "ALLOTMENT";
        }

        @Override
        public Document document() {
            return new Document(allotment.document().title(), null);
        }

        @Override
        public @Nullable String reason() {
            return allotment.note();
        }

        @Override
        public boolean belongsToClosing() {
            return true;
        }

        @Override
        public void book(Draft draft) {
            draft.isOutsideFact();
            targets.forEach((place, cents) -> {
                boolean money = place.account() == Account.ALLOTTED;
                long more = Math.subtractExact(cents, draft.granted(place));
                draft.move(
                        place.pot(),
                        place.account(),
                        place.dueYear(),
                        money ? Account.FREE : Account.AUTHORISATION,
                        place.dueYear(),
                        more);
            });
        }
    }
}
