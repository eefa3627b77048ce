package obligo.instruments.catalogue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** An instrument's place in the catalogue. Whoever holds its lock may give the instrument a new revision. */
@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry extends PanacheEntityBase {
    @Id
    String code;

    long revision;
    boolean edited;

    protected CatalogueEntry() {}

    /** Locks the entry until the transaction ends, beginning it where there is none yet. */
    static CatalogueEntry locked(String code) {
        Panache.getEntityManager()
                .createNativeQuery("insert into catalogue_entry values (?, 0, false) on conflict do nothing")
                .setParameter(1, code)
                .executeUpdate();
        return CatalogueEntry.findById(code, LockModeType.PESSIMISTIC_WRITE);
    }

    long revision() {
        return revision;
    }

    /** Whether an editor has changed it, so that it is no longer the file's to change. */
    boolean edited() {
        return edited;
    }

    Optional<InstrumentRevision> current() {
        return InstrumentRevision.numbered(code, revision);
    }

    InstrumentRevision editedBy(Author editor, @Nullable String reason, Instrument instrument) {
        edited = true;
        return advance(editor, reason, instrument);
    }

    InstrumentRevision takenFromFile(Instrument instrument) {
        return advance(CatalogueFile.AUTHOR, CatalogueFile.REASON, instrument);
    }

    private InstrumentRevision advance(Author author, @Nullable String reason, Instrument instrument) {
        revision++;
        InstrumentRevision next = new InstrumentRevision(
                instrument, revision, author, Instant.now().truncatedTo(ChronoUnit.MICROS), reason);
        next.persist();
        return next;
    }
}
