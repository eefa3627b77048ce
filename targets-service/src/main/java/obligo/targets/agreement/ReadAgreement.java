package obligo.targets.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import obligo.http.Language;
import obligo.targets.TargetsRefusal;
import obligo.targets.basis.Basis;
import obligo.targets.basis.RestingOn;
import obligo.targets.corridors.CorridorPosition;
import obligo.targets.indicators.Indicators;
import obligo.targets.parameters.Parameters;
import obligo.targets.parties.Party;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;
import obligo.targets.plan.ItemChange;
import obligo.targets.year.TargetsYear;
import org.jspecify.annotations.Nullable;

/** Puts together what an agreement says, now or as it was known at an instant. */
@ApplicationScoped
class ReadAgreement {
    private final Standing standing;
    private final Negotiations negotiations;
    private final RestingOn restingOn;
    private final Indicators indicators;

    ReadAgreement(Standing standing, Negotiations negotiations, RestingOn restingOn, Indicators indicators) {
        this.standing = standing;
        this.negotiations = negotiations;
        this.restingOn = restingOn;
        this.indicators = indicators;
    }

    /** @throws obligo.http.Refusal {@code agreement-not-opened}, {@code not-permitted} */
    @Transactional
    AgreementView read(Subject asked, @Nullable Instant asOf, Language language) {
        Negotiation known = known(asked, asOf);
        Subject subject = known.subject();
        AgreementState state = known.state();
        List<AgreementStep> taken = known.taken();
        Basis basis = basis(subject);
        LocalDate day = asOf == null ? Parameters.today() : Parameters.day(asOf);
        return new AgreementView(
                subject.jobcenter(),
                subject.region(),
                subject.fiscalYear(),
                taken.get(taken.size() - 1).revision(),
                subject.kind(),
                known.requirements().kind(subject).number(),
                state.status(subject.fiscalYear(), day),
                state.stage(),
                known.parties(),
                missing(known),
                taken.stream()
                        .filter(step -> step.type().says())
                        .map(step -> version(known, step, language))
                        .toList(),
                state.agreedVersion() == 0 ? null : state.agreedVersion(),
                state.inForceVersion() == 0 ? null : state.inForceVersion(),
                state.inForceVersion() == 0 ? null : LocalDate.of(subject.fiscalYear(), 1, 1),
                confirmations(taken),
                signatures(taken),
                amendments(taken),
                known.corridors().of(subject, day, asOf),
                new AgreementWarnings(subject, taken, known.requirements(), language).warnings(state, basis),
                basis,
                asOf == null ? new NextSteps(known).all() : List.of());
    }

    /** @throws obligo.http.Refusal {@code agreement-not-opened}, {@code version-unknown}, {@code not-permitted} */
    @Transactional
    AgreementVersion version(Subject asked, int version, Language language) {
        Negotiation known = known(asked, null);
        return AgreementVersion.step(known.taken(), version)
                .map(step -> version(known, step, language))
                .orElseThrow(() -> TargetsRefusal.VERSION_UNKNOWN.refusal().with("version", version));
    }

    private AgreementVersion version(Negotiation known, AgreementStep step, Language language) {
        List<CorridorPosition> positions = known.corridors()
                .positions(
                        known.subject(),
                        AgreementVersion.content(step),
                        Parameters.day(step.takenAt()),
                        step.takenAt());
        return AgreementVersion.of(step, positions, indicators, language);
    }

    /** @throws obligo.http.Refusal {@code agreement-not-opened}, {@code step-unknown}, {@code not-permitted} */
    @Transactional
    StepView step(Subject asked, UUID id) {
        Negotiation known = known(asked, null);
        return known.taken().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(step -> StepView.of(step, known.subject()))
                .orElseThrow(() -> TargetsRefusal.STEP_UNKNOWN.refusal().with("id", id));
    }

    private Negotiation known(Subject asked, @Nullable Instant asOf) {
        standing.mayRead(asked);
        Agreement agreement = Agreement.of(asked).orElse(null);
        List<AgreementStep> taken = agreement == null ? List.of() : AgreementStep.until(asked, asOf);
        if (agreement == null || taken.isEmpty()) {
            throw TargetsRefusal.AGREEMENT_NOT_OPENED
                    .refusal()
                    .with("subject", asked.name())
                    .with("year", asked.fiscalYear());
        }
        return negotiations.about(asked, agreement, taken);
    }

    private @Nullable Basis basis(Subject subject) {
        if (subject.jobcenter() == null) {
            return null;
        }
        TargetsYear year = TargetsYear.named(subject.name(), subject.fiscalYear());
        return year.hasTargets()
                ? restingOn.of(TargetsYear.revisionAt(subject.name(), subject.fiscalYear(), null, null))
                : null;
    }

    private static List<Party> missing(Negotiation known) {
        List<Party> missing = new ArrayList<>(known.parties());
        if (known.state().agreedVersion() > 0) {
            known.signatures().forEach(step -> missing.remove(step.party()));
        }
        return missing;
    }

    private static List<AgreementView.Confirmation> confirmations(List<AgreementStep> taken) {
        return taken.stream()
                .filter(step -> step.type() == StepType.CONFIRM)
                .map(step ->
                        new AgreementView.Confirmation(step.version(), step.side(), step.takenBy(), step.takenAt()))
                .toList();
    }

    private static List<AgreementView.Signature> signatures(List<AgreementStep> taken) {
        return taken.stream()
                .filter(step -> step.type() == StepType.SIGN)
                .map(step -> AgreementView.Signature.of(step, (Sign) step.step()))
                .toList();
    }

    /** Each change from one version in force to the next. */
    private static List<AgreementView.Amendment> amendments(List<AgreementStep> taken) {
        List<AgreementView.Amendment> amendments = new ArrayList<>();
        int before = 0;
        Amend.Reason reason = null;
        for (AgreementStep step : taken) {
            if (step.step() instanceof Amend amend) {
                reason = amend.reason();
            }
            int now = step.state().inForceVersion();
            if (before > 0 && now != before) {
                amendments.add(new AgreementView.Amendment(
                        now,
                        before,
                        reason,
                        step.takenAt(),
                        ItemChange.between(
                                AgreementVersion.content(taken, before).items(),
                                AgreementVersion.content(taken, now).items())));
            }
            before = now;
        }
        return amendments;
    }
}
