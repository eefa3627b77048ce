package obligo.instruments.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes over what the catalogue file says otherwise than the catalogue. */
@ApplicationScoped
class TakeOverFile {
    private static final Logger LOG = Logger.getLogger(TakeOverFile.class);

    private final Event<InstrumentRevised> revised;

    TakeOverFile(Event<InstrumentRevised> revised) {
        this.revised = revised;
    }

    /**
     * What an editor has changed stays as the editor left it, because the editor knows the law of today and a file only
     * that of its release.
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
            Optional<Instrument> before = entry.current().map(InstrumentRevision::instrument);
            if (before.isPresent() && before.get().equals(instrument)) {
                continue;
            }
            if (entry.edited()) {
                LOG.infof("%s was edited and differs from the catalogue file; the edit stays", instrument.code());
                continue;
            }
            revised.fire(new InstrumentRevised(entry.takenFromFile(instrument), before.orElse(null)));
            taken++;
        }
        return taken;
    }
}
