package obligo.instruments.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue: an editor one instrument, a start of the service what the catalogue file says otherwise. */
@ApplicationScoped
class ChangeCatalogue {
    private static final Logger LOG = Logger.getLogger(ChangeCatalogue.class);

    private final Caller caller;
    private final Event<InstrumentRevised> revised;

    ChangeCatalogue(Caller caller, Event<InstrumentRevised> revised) {
        this.caller = caller;
        this.revised = revised;
    }

    /** @return what is stored now, and whether the instrument is new */
    @Transactional
    Changed put(Instrument instrument, ExpectedRevision expected, @Nullable String reason) {
        caller.must(Role.CATALOGUE_EDITOR);
        InstrumentRules.check(instrument);
        CatalogueEntry entry = CatalogueEntry.locked(instrument.code());
        expected.require(entry.revision());
        Optional<InstrumentRevision> before = entry.current();
        if (before.isPresent() && before.get().instrument().equals(instrument)) {
            return new Changed(before.get(), false);
        }
        InstrumentRevision next = entry.editedBy(Author.of(caller), reason, instrument);
        revised.fire(new InstrumentRevised(next));
        return new Changed(next, before.isEmpty());
    }

    /**
     * Takes over what the file says otherwise than the catalogue. What an editor has changed stays as the editor left
     * it, because the editor knows the law of today and a file only that of its release.
     *
     * @return how many instruments are new or changed
     */
    @Transactional
    int takeOver(List<Instrument> file) {
        int taken = 0;
        // In the order of codes, so that two instances that start at once wait for each other instead of locking up.
        for (Instrument instrument :
                file.stream().sorted(Comparator.comparing(Instrument::code)).toList()) {
            CatalogueEntry entry = CatalogueEntry.locked(instrument.code());
            Optional<InstrumentRevision> before = entry.current();
            if (before.isPresent() && before.get().instrument().equals(instrument)) {
                continue;
            }
            if (entry.edited()) {
                LOG.infof("%s was edited and differs from the catalogue file; the edit stays", instrument.code());
                continue;
            }
            revised.fire(new InstrumentRevised(entry.takenFromFile(instrument)));
            taken++;
        }
        return taken;
    }

    /** What a change came to. */
    record Changed(InstrumentRevision revision, boolean isNew) {}
}
