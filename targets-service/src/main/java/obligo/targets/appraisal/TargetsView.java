package obligo.targets.appraisal;

import java.time.Instant;
import java.util.List;
import obligo.http.Author;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import obligo.targets.basis.Basis;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.FocusTopic;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The targets of a year as they were sent, with all that follows from them. */
@Schema(name = "AppraisedTargets", description = "The targets as they were sent, with all that follows from them")
record TargetsView(
        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason,
        SourceDocument document,
        Targets.Form form,
        List<Appraisal.AppraisedItem> items,
        List<FocusTopic> focusTopics,
        List<StatedFigure> staffing,
        List<StatedFigure> stated,

        @Schema(description = "What follows for the figures of stated and staffing that have a derivation")
        List<Appraisal.ComparedStatement> comparisons,

        List<Finding> findings,
        Basis basis) {

    static TargetsView of(
            TargetsRevision revision, Targets targets, Basis basis, Indicators indicators, Language language) {
        Appraisal appraisal = Appraisal.of(targets, indicators, language);
        return new TargetsView(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedAt(),
                revision.changedBy(),
                revision.reason(),
                targets.document(),
                targets.form(),
                appraisal.items(),
                targets.focusTopics(),
                targets.staffing(),
                targets.stated(),
                appraisal.comparisons(),
                appraisal.findings(),
                basis);
    }
}
