package obligo.instruments.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.CatalogueEntry;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.instruments.catalogue.InstrumentRules;
import obligo.instruments.catalogue.ReplacedVersions;

/** Proposes to change an instrument. Nothing of the catalogue changes by that. */
@ApplicationScoped
class ProposeChange {
    private final Caller caller;
    private final ReadChanges readChanges;

    ProposeChange(Caller caller, ReadChanges readChanges) {
        this.caller = caller;
        this.readChanges = readChanges;
    }

    /** @return the change, newly proposed or the same as before, with whom it touches */
    @Transactional
    Proposed propose(String code, UUID id, ExpectedRevision expected, ProposedChange body) {
        caller.must(Role.CATALOGUE_EDITOR);
        CatalogueEntry entry = CatalogueEntry.locked(code);
        InstrumentChange known = InstrumentChange.named(code, id).orElse(null);
        if (known != null) {
            if (!known.isSaidBy(Author.of(caller), body) || known.baseRevision() != expected.number()) {
                throw InstrumentsRefusal.ID_REUSED.refusal().with("id", id);
            }
            return new Proposed(readChanges.view(known), false);
        }
        expected.require(entry.revision());
        Instrument before = entry.current().map(InstrumentRevision::instrument).orElse(null);
        Instrument after = body.applied(code, before);
        InstrumentRules.check(after, body.path());
        ReplacedVersions.with(after).check(after, body.path());
        if (after.equals(before)) {
            throw InstrumentsRefusal.NOTHING_TO_CHANGE
                    .refusal()
                    .with("instrument", code)
                    .with("revision", entry.revision());
        }
        InstrumentChange change = new InstrumentChange(code, id, entry.revision(), body, Author.of(caller));
        change.persistAndFlush();
        return new Proposed(readChanges.view(change), true);
    }

    /** What a proposal came to. */
    record Proposed(ChangeView change, boolean isNew) {}
}
