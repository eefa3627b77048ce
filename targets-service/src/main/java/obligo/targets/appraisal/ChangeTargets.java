package obligo.targets.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.outbox.Outbox;
import obligo.targets.basis.Basis;
import obligo.targets.basis.RestingOn;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.plan.StoredTargets;
import obligo.targets.plan.Targets;
import obligo.targets.plan.TargetsRules;
import obligo.targets.year.TargetsRevision;
import obligo.targets.year.TargetsYear;

/** Changes the targets of a year as a whole, and lets them rest on what is heard of budget and programme now. */
@ApplicationScoped
class ChangeTargets {
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

    /** @return what is stored now, and whether these are the year's first targets */
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
        TargetsRevision revision = year.advance(Author.of(caller), body.changeReason());
        new StoredTargets(revision, targets).persist();
        Basis basis = restingOn.agree(year, revision);
        outbox.record(
                TargetsChanged.TOPIC,
                jobcenter + "/" + fiscalYear,
                TargetsChanged.TYPE,
                TargetsChanged.of(revision, before, targets, basis));
        return new Changed(revision, targets, basis, before == null);
    }

    /** What a change came to. */
    record Changed(TargetsRevision revision, Targets targets, Basis basis, boolean isFirst) {}
}
