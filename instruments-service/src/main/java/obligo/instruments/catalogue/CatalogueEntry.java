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
public class CatalogueEntry extends PanacheEntityBase {
    @Id
    String code;

    long revision;
    boolean edited;

    protected CatalogueEntry() {}

    /** Locks the entry until the transaction ends, beginning it where there is none yet. */
    public static CatalogueEntry locked(String code) {
        Panache.getEntityManager()
                .createNativeQuery("insert into catalogue_entry values (?, 0, false) on conflict do nothing")
                .setParameter(1, code)
                .executeUpdate();
        return CatalogueEntry.findById(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all entries that there are, in their order: for what depends on more than one of them. */
    public static void lockAll() {
        CatalogueEntry.<CatalogueEntry>find("order by code")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The current revision of an instrument, 0 where there is none. */
    public static long revisionOf(String code) {
        return CatalogueEntry.<CatalogueEntry>findByIdOptional(code)
                .map(CatalogueEntry::revision)
                .orElse(0L);
    }

    /** The current one, 0 before there is one. */
    public long revision() {
        return revision;
    }

    /** Whether an editor has changed it, so that it is no longer the file's to change. */
    boolean edited() {
        return edited;
    }

    public Optional<InstrumentRevision> current() {
        return InstrumentRevision.numbered(code, revision);
    }

    /** The next revision, as one editor wants it and another has confirmed it (M-92). */
    public InstrumentRevision edited(Author by, Author confirmedBy, String reason, Instrument instrument) {
        edited = true;
        return advance(by, confirmedBy, reason, instrument);
    }

    InstrumentRevision takenFromFile(Instrument instrument) {
        return advance(CatalogueFile.AUTHOR, null, CatalogueFile.REASON, instrument);
    }

    private InstrumentRevision advance(
            Author author, @Nullable Author confirmedBy, String reason, Instrument instrument) {
        revision++;
        InstrumentRevision next = new InstrumentRevision(
                instrument, revision, author, confirmedBy, Instant.now().truncatedTo(ChronoUnit.MICROS), reason);
        next.persist();
        return next;
    }
}
