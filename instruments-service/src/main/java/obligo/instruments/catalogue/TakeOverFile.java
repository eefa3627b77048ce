package obligo.instruments.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
     * that of its release; so does a version beside which it would take new cases (I-1).
     *
     * @return how many instruments are new or changed
     */
    @Transactional
    int takeOver(List<Instrument> file) {
        List<Instrument> wanted = new ArrayList<>();
        // In the order of codes, so that two instances that start at once wait for each other instead of locking up.
        for (Instrument instrument :
                file.stream().sorted(Comparator.comparing(Instrument::code)).toList()) {
            CatalogueEntry entry = CatalogueEntry.locked(instrument.code());
            if (current(entry).filter(instrument::equals).isPresent()) {
                continue;
            }
            if (entry.edited()) {
                LOG.infof("%s was edited and differs from the catalogue file; the edit stays", instrument.code());
                continue;
            }
            wanted.add(instrument);
        }
        leaveClashes(wanted);
        for (Instrument instrument : wanted) {
            CatalogueEntry entry = CatalogueEntry.locked(instrument.code());
            Instrument before = current(entry).orElse(null);
            revised.fire(new InstrumentRevised(entry.takenFromFile(instrument), before));
        }
        return wanted.size();
    }

    /** Each that is left leaves the version before it in the catalogue, which may clash with another one. */
    private static void leaveClashes(List<Instrument> wanted) {
        List<Instrument> current = InstrumentRevision.all().stream()
                .map(InstrumentRevision::instrument)
                .toList();
        Optional<Instrument> left;
        do {
            ReplacedVersions versions = new ReplacedVersions(current);
            wanted.forEach(versions::take);
            left = wanted.stream()
                    .filter(instrument -> versions.clash(instrument).isPresent())
                    .findFirst();
            left.ifPresent(instrument -> {
                LOG.warnf(
                        "%s of the catalogue file would take new cases beside an edited version; it is left away",
                        instrument.code());
                wanted.remove(instrument);
            });
        } while (left.isPresent());
    }

    private static Optional<Instrument> current(CatalogueEntry entry) {
        return entry.current().map(InstrumentRevision::instrument);
    }
}
