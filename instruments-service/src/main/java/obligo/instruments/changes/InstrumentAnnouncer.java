package obligo.instruments.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import obligo.instruments.catalogue.InstrumentRevised;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells the neighbours of a changed instrument, in the transaction of the change, and whom it touches. */
@ApplicationScoped
class InstrumentAnnouncer {
    static final String TOPIC = "obligo.instruments";
    static final String TYPE = "obligo.instruments.instrument-changed.v1";

    private final Outbox outbox;

    InstrumentAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(@Observes InstrumentRevised revised) {
        InstrumentRevision revision = revised.revision();
        announce(revision, null, Impact.of(new Consequences(revised.before(), revision.instrument())));
    }

    /** @param change the confirmed change that it follows from, null where it stands in the catalogue file */
    void announce(InstrumentRevision revision, @Nullable UUID change, List<TouchedJobcenter> impact) {
        outbox.record(TOPIC, revision.code(), TYPE, InstrumentChanged.of(revision, change, impact));
    }
}
