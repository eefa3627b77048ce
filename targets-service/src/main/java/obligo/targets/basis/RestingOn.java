package obligo.targets.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import obligo.outbox.Outbox;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;

/** Keeps what was heard of the neighbours, and notices when targets no longer rest on what they were set on. */
@ApplicationScoped
public class RestingOn {
    private final Tolerance tolerance;
    private final Outbox outbox;

    RestingOn(Tolerance tolerance, Outbox outbox) {
        this.tolerance = tolerance;
        this.outbox = outbox;
    }

    /**
     * Lets a new revision of the targets rest on what is heard now, which answers a review that asked about the one
     * before. Needs the lock of the year.
     */
    public Basis agree(TargetsYear locked, TargetsRevision revision) {
        Heard heard = HeardYear.of(locked).content;
        BasisReview.open(locked.jobcenter(), locked.fiscalYear())
                .ifPresent(review -> review.settle(ReviewAnswer.byNewTargets(heard), heard, revision.changedBy()));
        new AgreedBasis(revision, heard).persist();
        return Basis.of(locked.advanceBasis(), heard, heard, tolerance.share());
    }

    /** What a revision rests on, beside what is heard now. */
    public Basis of(TargetsRevision revision) {
        String jobcenter = revision.jobcenter();
        int year = revision.fiscalYear();
        return Basis.of(
                TargetsYear.named(jobcenter, year).basisRevision(),
                restedOn(revision),
                HeardYear.latest(jobcenter, year),
                tolerance.share());
    }

    Heard restedOn(TargetsRevision revision) {
        return restedOn(AgreedBasis.of(revision.jobcenter(), revision.fiscalYear(), revision.number()));
    }

    /** What a revision rests on: what was heard when it was made, or when it was last confirmed without new targets. */
    private static Heard restedOn(AgreedBasis agreed) {
        return BasisReview.lastConfirmed(agreed.jobcenter, agreed.fiscalYear, agreed.revision)
                .map(confirmed -> confirmed.completedBy(agreed.content))
                .orElse(agreed.content);
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
        BigDecimal share = tolerance.share();
        Basis was = Basis.of(year.basisRevision(), restedOn(agreed), before, share);
        if (!agreed.content.completedBy(now).equals(agreed.content)) {
            AgreedBasis.ofAll(year).forEach(each -> each.content = each.content.completedBy(now));
        }
        Heard restsOn = restedOn(agreed);
        if (Basis.of(year.basisRevision(), restsOn, now, share).differsFrom(was)) {
            Basis is = Basis.of(year.advanceBasis(), restsOn, now, share);
            outbox.record(
                    BasisChanged.TOPIC,
                    year.jobcenter() + "/" + year.fiscalYear(),
                    BasisChanged.TYPE,
                    BasisChanged.of(year, change, was, is));
        }
    }
}
