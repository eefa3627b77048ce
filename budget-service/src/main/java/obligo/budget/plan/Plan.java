package obligo.budget.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it is sent and read. */
@Schema(description = "The money plan of a Jobcenter's year, as its document states it")
public record Plan(
        @Schema(description = "Why the plan is changed") @Nullable @Size(max = 500)
        String changeReason,

        @NotNull @Valid SourceDocument document,

        @Schema(
                description = "Categorisation scheme that the lines' categories belong to (I-5)",
                examples = "34102-2025-amip")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{1,60}")
        String scheme,

        @NotNull @Size(max = 20) List<@NotNull @Valid PotPlan> pots,
        @NotNull @Size(max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 100) List<@NotNull @Valid Series> series,
        @NotNull @Size(max = 1000) List<@NotNull @Valid StatedFigure> stated) {

    public Plan {
        // An absent list is an empty one: the frame of a plan without series or stated figures need not spell them.
        pots = pots == null ? List.of() : pots;
        lines = lines == null ? List.of() : lines;
        series = series == null ? List.of() : series;
        stated = stated == null ? List.of() : stated;
    }

    /** All but the lines: it changes seldom, and lines change one by one. */
    Frame frame() {
        return new Frame(document, scheme, pots, series, stated);
    }

    static Plan of(@Nullable String changeReason, Frame frame, List<Line> lines) {
        return new Plan(
                changeReason, frame.document(), frame.scheme(), frame.pots(), lines, frame.series(), frame.stated());
    }

    /** A plan without its lines. */
    public record Frame(
            SourceDocument document,
            @Nullable String scheme,
            List<PotPlan> pots,
            List<Series> series,
            List<StatedFigure> stated) {}
}
