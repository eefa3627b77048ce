package obligo.targets.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import obligo.http.Author;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import obligo.targets.appraisal.Appraisal;
import obligo.targets.corridors.CorridorPosition;
import obligo.targets.indicators.Indicators;
import obligo.targets.parties.PlanningSide;
import obligo.targets.plan.FocusTopic;
import obligo.targets.plan.Targets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One round of a negotiation: what one side said, and what follows from it. Never changed. */
@Schema(name = "AgreementVersion", description = "One round: what one side said, and what follows from it")
record AgreementVersion(
        int version,
        StepType type,

        @Schema(description = "Why an agreement in force is to be changed; only of an amendment")
        Amend.@Nullable Reason amendmentReason,

        @Nullable PlanningSide side,
        Author by,
        Instant at,
        @Nullable String comment,
        SourceDocument document,
        Targets.Form form,
        List<Appraisal.AppraisedItem> items,
        List<FocusTopic> focusTopics,
        List<StatedFigure> staffing,
        List<StatedFigure> stated,
        List<Appraisal.ComparedStatement> comparisons,
        List<Finding> findings,

        @Schema(description = "Where its values lie in the corridors that held when it was said")
        List<CorridorPosition> corridors) {

    static AgreementVersion of(
            AgreementStep step, List<CorridorPosition> positions, Indicators indicators, Language language) {
        Targets targets = content(step);
        Appraisal appraisal = Appraisal.of(targets, indicators, language);
        List<Finding> findings = new ArrayList<>(appraisal.findings());
        positions.stream()
                .filter(position -> position.place().isOutside())
                .map(position -> OutsideCorridor.finding(position, indicators, language))
                .forEach(findings::add);
        return new AgreementVersion(
                step.version(),
                step.type(),
                step.step() instanceof Amend amend ? amend.reason() : null,
                step.side(),
                step.takenBy(),
                step.takenAt(),
                step.step().comment(),
                targets.document(),
                targets.form(),
                appraisal.items(),
                targets.focusTopics(),
                targets.staffing(),
                targets.stated(),
                appraisal.comparisons(),
                findings,
                positions);
    }

    /** The step that made a version. */
    static Optional<AgreementStep> step(List<AgreementStep> taken, int version) {
        return taken.stream()
                .filter(step -> step.type().says() && step.version() == version)
                .findFirst();
    }

    static Targets content(List<AgreementStep> taken, int version) {
        return content(step(taken, version).orElseThrow());
    }

    static Targets content(AgreementStep step) {
        return Objects.requireNonNull(step.step().content());
    }
}
