package obligo.instruments.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.Role;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.CatalogueEntry;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.instruments.catalogue.InstrumentRules;
import obligo.instruments.catalogue.ReplacedVersions;

/** Confirms or rejects what another person has proposed (M-92). Confirmed, it is the instrument's next revision. */
@ApplicationScoped
class DecideChange {
    private final Caller caller;
    private final InstrumentAnnouncer announcer;
    private final ReadChanges readChanges;

    DecideChange(Caller caller, InstrumentAnnouncer announcer, ReadChanges readChanges) {
        this.caller = caller;
        this.announcer = announcer;
        this.readChanges = readChanges;
    }

    /** @return the change with the decision, newly taken or the same as before */
    @Transactional
    Decided decide(String code, UUID id, Decision decision) {
        caller.must(Role.CATALOGUE_EDITOR);
        Author author = Author.of(caller);
        // A version may not begin where the one that it replaces goes on: both are judged under one lock.
        CatalogueEntry.lockAll();
        CatalogueEntry entry = CatalogueEntry.locked(code);
        InstrumentChange change = ReadChanges.named(code, id);
        ChangeDecision known = ChangeDecision.on(change).orElse(null);
        if (known != null) {
            if (!known.isSaidBy(author, decision)) {
                throw InstrumentsRefusal.CHANGE_ALREADY_DECIDED
                        .refusal()
                        .with("id", id)
                        .with("verdict", known.verdict());
            }
            return new Decided(readChanges.view(change), false);
        }
        requireSecondPerson(change, author);
        if (decision.verdict() == Verdict.CONFIRMED) {
            confirm(entry, change, decision, author);
        } else {
            ChangeDecision.rejected(change, decision, author).persistAndFlush();
        }
        return new Decided(readChanges.view(change), true);
    }

    /** By person, never by role, and no machine. */
    private void requireSecondPerson(InstrumentChange change, Author author) {
        if (caller.isMachine()) {
            throw InstrumentsRefusal.PERSON_REQUIRED.refusal().with("caller", author.id());
        }
        if (change.proposedBy().id().equals(author.id())) {
            throw InstrumentsRefusal.SECOND_PERSON_REQUIRED.refusal().with("caller", author.id());
        }
    }

    private void confirm(CatalogueEntry entry, InstrumentChange change, Decision decision, Author author) {
        if (entry.revision() != change.baseRevision()) {
            throw InstrumentsRefusal.CHANGE_STALE
                    .refusal()
                    .with("instrument", change.code())
                    .with("baseRevision", change.baseRevision())
                    .with("revision", entry.revision());
        }
        Instrument before = change.before();
        Instrument after = change.after();
        InstrumentRules.check(after, change.body().path());
        ReplacedVersions.with(after).check(after, change.body().path());
        List<TouchedJobcenter> impact = Impact.of(new Consequences(before, after));
        ImpactTotals totals = ImpactTotals.of(impact);
        InstrumentRevision next =
                entry.edited(change.proposedBy(), author, change.body().reason(), after);
        InstrumentRevision.flush();
        ChangeDecision.confirmed(change, decision, author, next.number(), totals)
                .persistAndFlush();
        impact.forEach(touched -> new ConfirmedImpact(change, touched).persist());
        announcer.announce(next, change.id(), impact);
    }

    /** What a decision came to. */
    record Decided(ChangeView change, boolean isNew) {}
}
