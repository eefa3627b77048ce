package obligo.targets.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import obligo.http.ExpectedRevision;
import obligo.outbox.Outbox;
import obligo.targets.TargetsRefusal;
import obligo.targets.appraisal.ChangeTargets;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsYear;
import org.jspecify.annotations.Nullable;

/** Takes an agreement one step further, under the id that the caller gave the step. */
@ApplicationScoped
class TakeStep {
    private final Standing standing;
    private final Negotiations negotiations;
    private final ChangeTargets changeTargets;
    private final Outbox outbox;

    TakeStep(Standing standing, Negotiations negotiations, ChangeTargets changeTargets, Outbox outbox) {
        this.standing = standing;
        this.negotiations = negotiations;
        this.changeTargets = changeTargets;
        this.outbox = outbox;
    }

    /**
     * @param expected the revision that was read; null where the step names its version instead
     * @return the step, newly taken or the same as before
     * @throws obligo.http.Refusal {@code id-reused}, {@code revision-stale}, {@code step-out-of-order} and what the step's
     *     own rule refuses
     */
    @Transactional
    Taken take(Subject asked, UUID id, @Nullable ExpectedRevision expected, Step step) {
        standing.requirePerson();
        standing.mayTakePart(asked);
        // Always first the year, then the agreement; a level above has no year of its own.
        TargetsYear year = asked.jobcenter() == null ? null : TargetsYear.locked(asked.name(), asked.fiscalYear());
        Agreement agreement = Agreement.locked(asked);
        Negotiation before = negotiations.about(asked, agreement, AgreementStep.until(asked, null));
        AgreementStep known = before.taken().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (known != null) {
            requireSame(known, step, before);
            return new Taken(StepView.of(known, before.subject()), false);
        }
        if (expected != null) {
            expected.require(agreement.revision);
        }
        requireOrder(before, step.stepType());
        AgreementState after = step.take(before);
        AgreementStep taken = new AgreementStep(
                before.subject(),
                agreement.advance(before.subject().kind(), before.parties()),
                id,
                step,
                standing.side(before.subject()).orElse(null),
                before.author(),
                after);
        taken.persistAndFlush();
        if (year != null) {
            govern(year, before, taken);
        }
        outbox.record(AgreementChanged.TOPIC, asked.key(), AgreementChanged.TYPE, AgreementChanged.of(before, taken));
        return new Taken(StepView.of(taken, before.subject()), true);
    }

    /** Two who chance on one id have not taken one step. */
    private static void requireSame(AgreementStep known, Step step, Negotiation by) {
        if (!known.step().equals(step)
                || !known.takenBy().id().equals(by.author().id())) {
            throw TargetsRefusal.ID_REUSED.refusal().with("id", known.id());
        }
    }

    private static void requireOrder(Negotiation negotiation, StepType type) {
        AgreementState state = negotiation.state();
        if (negotiation.taken().isEmpty() && type != StepType.OPEN) {
            throw TargetsRefusal.AGREEMENT_NOT_OPENED
                    .refusal()
                    .with("subject", negotiation.subject().name())
                    .with("year", negotiation.subject().fiscalYear());
        }
        if (!type.isPossibleFrom(state.stage())) {
            throw TargetsRefusal.STEP_OUT_OF_ORDER
                    .refusal()
                    .with("stage", state.stage())
                    .with("type", type);
        }
    }

    /** What comes into force becomes the next revision of the year's targets. */
    private void govern(TargetsYear year, Negotiation before, AgreementStep taken) {
        AgreementState after = taken.state();
        year.beGoverned(after.governs());
        if (after.inForceVersion() != before.state().inForceVersion()) {
            Targets agreed = AgreementVersion.content(before.taken(), after.inForceVersion());
            changeTargets.adopt(year, agreed, "Zielvereinbarung, Fassung " + after.inForceVersion());
        }
    }

    /** What a step came to. */
    record Taken(StepView step, boolean isNew) {}
}
