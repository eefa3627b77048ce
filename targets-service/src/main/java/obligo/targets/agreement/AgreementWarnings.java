package obligo.targets.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obligo.http.Language;
import obligo.targets.basis.Basis;
import obligo.targets.parties.Subject;
import obligo.targets.plan.Item;
import org.jspecify.annotations.Nullable;

/** What whoever reads an agreement should know, although it hinders nothing. */
final class AgreementWarnings {
    private final Subject subject;
    private final List<AgreementStep> taken;
    private final Requirements requirements;
    private final Language language;
    private final List<AgreementView.Warning> warnings = new ArrayList<>();

    AgreementWarnings(Subject subject, List<AgreementStep> taken, Requirements requirements, Language language) {
        this.subject = subject;
        this.taken = taken;
        this.requirements = requirements;
        this.language = language;
    }

    List<AgreementView.Warning> warnings(AgreementState state, @Nullable Basis basis) {
        taken.stream().filter(step -> step.type() == StepType.SIGN).forEach(this::budgetAct);
        if (state.inForceVersion() > 0) {
            afterTheLand();
        }
        AgreementVersion.step(taken, state.latestVersion()).ifPresent(this::monitored);
        if (basis != null && basis.state() == Basis.State.CHANGED) {
            warn(
                    "BASIS_CHANGED",
                    "R-5",
                    null,
                    "Budget oder Programm, auf denen die Ziele ruhen, haben sich stärker bewegt als vorgesehen; eine "
                            + "Prüfung kann eröffnet werden.",
                    "The budget or the programme that the targets rest on has moved by more than is tolerated; a review "
                            + "can be opened.");
        }
        return warnings;
    }

    /** T-2: a warning with its reason, never a refusal; values are prepared, and sometimes signed, before the budget act. */
    private void budgetAct(AgreementStep step) {
        if (!(step.step() instanceof Sign sign)) {
            return;
        }
        int year = subject.fiscalYear();
        Optional<LocalDate> adopted = requirements.budgetActAdoptedOn(year);
        if (adopted.isEmpty()) {
            warn(
                    "BUDGET_ACT_UNKNOWN",
                    "T-2",
                    sign.version(),
                    sign.party() + " hat am " + sign.signedOn() + " gezeichnet; wann der Bundestag das Haushaltsgesetz "
                            + year + " angenommen hat, ist nicht hinterlegt (§ 48b Abs. 2 SGB II).",
                    sign.party() + " signed on " + sign.signedOn() + "; when the Bundestag adopted the budget act "
                            + year + " is not recorded (§ 48b(2) SGB II).");
        } else if (sign.signedOn().isBefore(adopted.get())) {
            warn(
                    "SIGNED_BEFORE_BUDGET_ACT",
                    "T-2",
                    sign.version(),
                    sign.party() + " hat am " + sign.signedOn() + " gezeichnet, bevor der Bundestag am " + adopted.get()
                            + " das Haushaltsgesetz " + year + " angenommen hat (§ 48b Abs. 2 SGB II).",
                    sign.party() + " signed on " + sign.signedOn() + ", before the Bundestag adopted the budget act "
                            + year + " on " + adopted.get() + " (§ 48b(2) SGB II).");
        }
    }

    /** T-6: what a Land agrees on with its zkT should follow what it has agreed on with the ministry. */
    private void afterTheLand() {
        Subject land = subject.ofItsLand();
        List<AgreementStep> ofLand = land == null ? List.of() : AgreementStep.until(land, null);
        boolean isSigned =
                !ofLand.isEmpty() && ofLand.get(ofLand.size() - 1).state().inForceVersion() > 0;
        if (land != null && !isSigned) {
            warn(
                    "LAND_NOT_SIGNED",
                    "T-6",
                    null,
                    "Die Vereinbarung zwischen BMAS und " + land.name()
                            + " ist nicht gezeichnet; die mit dem zkT soll ihr " + "folgen (§ 48b Abs. 4 SGB II).",
                    "The agreement between BMAS and " + land.name()
                            + " is not signed; that with the zkT should follow it " + "(§ 48b(4) SGB II).");
        }
    }

    /** T-7: K1 is observed and has no target value. */
    private void monitored(AgreementStep step) {
        for (Item item : requirements.valuedThoughMonitored(subject, AgreementVersion.content(step))) {
            warn(
                    "MONITORED_HAS_TARGET",
                    "T-7",
                    step.version(),
                    item.label() + ": " + item.indicator() + " wird nur beobachtet, hier steht ein Zielwert.",
                    item.label() + ": " + item.indicator() + " is only monitored, and has a target value here.");
        }
    }

    private void warn(String code, String rule, @Nullable Integer version, String german, String english) {
        warnings.add(new AgreementView.Warning(code, rule, version, language.pick(german, english)));
    }
}
