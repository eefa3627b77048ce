package obligo.instruments.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.Role;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.law.ApprovingBodies;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.year.ProgrammeYear;
import obligo.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Takes a year's programme one step further, under the id that the caller gave the step. */
@ApplicationScoped
class TakeStep {
    private final Caller caller;
    private final ApprovingBodies bodies;
    private final Outbox outbox;

    TakeStep(Caller caller, ApprovingBodies bodies, Outbox outbox) {
        this.caller = caller;
        this.bodies = bodies;
        this.outbox = outbox;
    }

    /**
     * @return the step, newly taken or the same as before
     * @throws obligo.http.Refusal {@code person-required}, {@code not-permitted}, {@code programme-not-planned}, {@code
     *     id-reused}, {@code programme-step-out-of-order} and what the step's own rule refuses
     */
    @Transactional
    Taken take(String jobcenter, int fiscalYear, UUID id, Step step) {
        requireStanding(KnownJobcenter.named(jobcenter), step);
        ProgrammeYear year = ProgrammeYear.locked(jobcenter, fiscalYear);
        if (year.revision() == 0) {
            throw ProgrammeYear.notPlanned(jobcenter, fiscalYear);
        }
        Proceeding before = new Proceeding(year, ProgrammeStep.until(jobcenter, fiscalYear, null), Author.of(caller));
        ProgrammeStep known = before.taken().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (known != null) {
            requireSame(known, step);
            return new Taken(StepView.of(known), false);
        }
        before.requireOrder(step.stepType());
        ProgrammeState after = step.take(before);
        ProgrammeStep taken = new ProgrammeStep(before, id, step, about(step, before), after);
        taken.persistAndFlush();
        Publication publication = publish(taken);
        year.bePublished(after.stage().isPublished());
        outbox.record(StepTaken.TOPIC, jobcenter + "/" + fiscalYear, StepTaken.TYPE, StepTaken.of(taken, publication));
        return new Taken(StepView.of(taken), true);
    }

    /** The approving body's steps are its own, all others the Jobcenter's; none is a machine's. */
    private void requireStanding(KnownJobcenter jobcenter, Step step) {
        if (caller.isMachine()) {
            throw InstrumentsRefusal.PERSON_REQUIRED.refusal().with("caller", caller.id());
        }
        if (step.stepType().isOfApprovingBody()) {
            bodies.require(caller, jobcenter, step.decidedOn(Proceeding.today()));
        } else {
            caller.mayWrite(jobcenter.jobcenter(), Role.PLANNER, Role.MANAGER);
        }
    }

    /** Two who chance on one id have not taken one step. */
    private void requireSame(ProgrammeStep known, Step step) {
        if (!known.step().equals(step) || !known.takenBy().id().equals(caller.id())) {
            throw InstrumentsRefusal.ID_REUSED.refusal().with("id", known.id());
        }
    }

    /** The revision that a step names, or else the published one. */
    private static long about(Step step, Proceeding before) {
        Long named = step.revision();
        return named == null ? Objects.requireNonNull(before.state().ofRevision()) : named;
    }

    private static @Nullable Publication publish(ProgrammeStep taken) {
        if (!(taken.step() instanceof Publish publish)) {
            return null;
        }
        Publication publication = new Publication(
                taken, publish, Objects.requireNonNull(taken.state().publication()));
        publication.persistAndFlush();
        return publication;
    }

    /** What a step came to. */
    record Taken(StepView step, boolean isNew) {}
}
