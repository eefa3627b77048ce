package obligo.instruments.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import obligo.instruments.catalogue.InstrumentRevised;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.programme.ProgrammePosition;
import obligo.outbox.Outbox;

/** Tells the neighbours of a changed instrument, in the transaction of the change, and which plans name it. */
@ApplicationScoped
class InstrumentAnnouncer {
    static final String TOPIC = "obligo.instruments";
    static final String TYPE = "obligo.instruments.instrument-changed.v1";

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Outbox outbox;

    InstrumentAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(@Observes InstrumentRevised revised) {
        InstrumentRevision revision = revised.revision();
        outbox.record(
                TOPIC,
                revision.code(),
                TYPE,
                new InstrumentChanged(
                        revision.instrument(),
                        revision.number(),
                        revision.changedBy(),
                        revision.changedAt(),
                        revision.reason(),
                        // A past year is over: no plan of it can be changed any more.
                        impact(revision.code(), LocalDate.now(GERMANY).getYear())));
    }

    private static List<InstrumentChanged.Touched> impact(String code, int fromYear) {
        List<InstrumentChanged.Touched> touched = new ArrayList<>();
        for (ProgrammePosition position : ProgrammePosition.naming(code, fromYear)) {
            touched.add(new InstrumentChanged.Touched(
                    position.jobcenter(), position.fiscalYear(), position.position(), null, null));
        }
        for (HeardBudget budget : HeardBudget.paying(code, fromYear)) {
            budget.paying(List.of(code))
                    .forEach(line -> touched.add(new InstrumentChanged.Touched(
                            budget.jobcenter(), budget.fiscalYear(), null, line.line(), budget.revision())));
        }
        return touched;
    }
}
