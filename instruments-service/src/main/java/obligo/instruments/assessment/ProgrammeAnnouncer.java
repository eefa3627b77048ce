package obligo.instruments.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.programme.ProgrammeRevised;
import obligo.instruments.year.ProgrammeRevision;
import obligo.outbox.Outbox;

/** Tells the neighbours of a changed programme, in the transaction of the change. */
@ApplicationScoped
class ProgrammeAnnouncer {
    static final String TOPIC = "obligo.programme";
    static final String TYPE = "obligo.programme.plan-changed.v1";

    private final Outbox outbox;

    ProgrammeAnnouncer(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(@Observes ProgrammeRevised revised) {
        ProgrammeRevision revision = revised.revision();
        HeardBudget budget =
                HeardBudget.latest(revision.jobcenter(), revision.fiscalYear()).orElse(null);
        outbox.record(
                TOPIC, revision.jobcenter() + "/" + revision.fiscalYear(), TYPE, ProgrammeChanged.of(revised, budget));
    }
}
