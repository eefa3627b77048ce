package obligo.targets.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.outbox.Outbox;
import obligo.targets.TargetsRefusal;
import obligo.targets.basis.Basis;
import obligo.targets.basis.RestingOn;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.plan.StoredTargets;
import obligo.targets.plan.Targets;
import obligo.targets.plan.TargetsRules;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;
import org.jspecify.annotations.Nullable;

/** Changes the targets of a year as a whole, and lets them rest on what is heard of budget and programme now. */
@ApplicationScoped
public class ChangeTargets {
    private final Caller caller;
    private final Indicators indicators;
    private final RestingOn restingOn;
    private final Outbox outbox;

    ChangeTargets(Caller caller, Indicators indicators, RestingOn restingOn, Outbox outbox) {
        this.caller = caller;
        this.indicators = indicators;
        this.restingOn = restingOn;
        this.outbox = outbox;
    }

    /**
     * @return what is stored now, and whether these are the year's first targets
     * @throws obligo.http.Refusal {@code agreement-governs} and others
     */
    @Transactional
    Changed put(String jobcenter, int fiscalYear, ExpectedRevision expected, Targets body) {
        Jobcenter.inYear(jobcenter, fiscalYear);
        caller.mayWrite(jobcenter, Role.PLANNER);
        TargetsYear year = TargetsYear.locked(jobcenter, fiscalYear);
        expected.require(year.revision());
        new TargetsRules(body, indicators).check();
        Targets targets = body.content();
        Targets before =
                StoredTargets.at(jobcenter, fiscalYear, year.revision()).orElse(null);
        if (targets.equals(before)) {
            TargetsRevision same = TargetsYear.revisionAt(jobcenter, fiscalYear, null, null);
            return new Changed(same, targets, restingOn.of(same), false);
        }
        if (year.isGoverned()) {
            throw TargetsRefusal.AGREEMENT_GOVERNS
                    .refusal()
                    .with("jobcenter", jobcenter)
                    .with("year", fiscalYear);
        }
        return become(year, before, targets, body.changeReason());
    }

    /**
     * Lets the year's targets become those of an agreement that has come into force: always a new revision, for it rests
     * on what is heard now. Needs the lock of the year.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TargetsRevision adopt(TargetsYear locked, Targets agreed, String reason) {
        Targets before = StoredTargets.at(locked.jobcenter(), locked.fiscalYear(), locked.revision())
                .orElse(null);
        return become(locked, before, agreed.content(), reason).revision();
    }

    private Changed become(TargetsYear year, @Nullable Targets before, Targets targets, @Nullable String reason) {
        TargetsRevision revision = year.advance(Author.of(caller), reason);
        new StoredTargets(revision, targets).persist();
        Basis basis = restingOn.agree(year, revision);
        outbox.record(
                TargetsChanged.TOPIC,
                year.jobcenter() + "/" + year.fiscalYear(),
                TargetsChanged.TYPE,
                TargetsChanged.of(revision, before, targets, basis));
        return new Changed(revision, targets, basis, before == null);
    }

    /** What a change came to. */
    record Changed(TargetsRevision revision, Targets targets, Basis basis, boolean isFirst) {}
}
