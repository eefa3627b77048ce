package obligo.targets.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import obligo.outbox.Outbox;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;

/** Keeps what was heard of the neighbours, and notices when targets no longer rest on what they were set on. */
@ApplicationScoped
public class RestingOn {
    private final Outbox outbox;

    RestingOn(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Lets a new revision of the targets rest on what is heard now. Needs the lock of the year. */
    public Basis agree(TargetsYear locked, TargetsRevision revision) {
        Heard heard = HeardYear.of(locked).content;
        new AgreedBasis(revision, heard).persist();
        return Basis.of(locked.advanceBasis(), heard, heard);
    }

    /** What a revision rests on, beside what is heard now. */
    public Basis of(TargetsRevision revision) {
        String jobcenter = revision.jobcenter();
        int year = revision.fiscalYear();
        return Basis.of(
                TargetsYear.named(jobcenter, year).basisRevision(),
                AgreedBasis.of(jobcenter, year, revision.number()).content,
                HeardYear.latest(jobcenter, year));
    }

    @Transactional
    void heard(BudgetChanged event) {
        heard(TargetsYear.locked(event.jobcenter(), event.year()), event.heard(), event.change());
    }

    @Transactional
    void heard(ProgrammeChanged event) {
        heard(TargetsYear.locked(event.jobcenter(), event.year()), event.heard(), event.change());
    }

    private void heard(TargetsYear year, Heard told, NeighbourChange change) {
        HeardYear heard = HeardYear.of(year);
        Heard before = heard.content;
        Heard now = before.updatedBy(told);
        heard.content = now;
        if (now.equals(before) || !year.hasTargets()) {
            return;
        }
        AgreedBasis agreed = AgreedBasis.of(year.jobcenter(), year.fiscalYear(), year.revision());
        Basis was = Basis.of(year.basisRevision(), agreed.content, before);
        if (!agreed.content.completedBy(now).equals(agreed.content)) {
            AgreedBasis.ofAll(year).forEach(each -> each.content = each.content.completedBy(now));
        }
        if (Basis.of(year.basisRevision(), agreed.content, now).differsFrom(was)) {
            Basis is = Basis.of(year.advanceBasis(), agreed.content, now);
            outbox.record(
                    BasisChanged.TOPIC,
                    year.jobcenter() + "/" + year.fiscalYear(),
                    BasisChanged.TYPE,
                    BasisChanged.of(year, change, was, is));
        }
    }
}
