package obligo.targets.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The targets of a year as they are sent and stored. */
@Schema(description = "The targets of a Jobcenter's year, as their document states them")
public record Targets(
        @Schema(description = "Why the targets are changed") @Nullable @Size(max = 500)
        String changeReason,

        @NotNull @Valid SourceDocument document,
        @NotNull Form form,
        @Size(max = 500) List<@NotNull @Valid Item> items,
        @Size(max = 50) List<@NotNull @Valid FocusTopic> focusTopics,

        @Schema(description = "Figures about staff, as stated") @Size(max = 500)
        List<@NotNull @Valid StatedFigure> staffing,

        @Schema(
                description =
                        "Other figures that the document states. Their derivations, and those of staffing, may name "
                                + "`base:ITEM:FIELD` and `target:ITEM:FIELD` with absolute, numerator, denominator or rate, "
                                + "`staffing:KEY` and `stated:KEY`")
        @Size(max = 1000)
        List<@NotNull @Valid StatedFigure> stated) {

    /** What kind of document the targets stand in. */
    @Schema(
            name = "TargetsForm",
            description =
                    "AGREEMENT: Zielvereinbarung § 48b SGB II. ZKT_PLANNING_DOCUMENT: planning document of a zkT.")
    public enum Form {
        AGREEMENT,
        ZKT_PLANNING_DOCUMENT
    }

    public Targets {
        items = items == null ? List.of() : items;
        focusTopics = focusTopics == null ? List.of() : focusTopics;
        staffing = staffing == null ? List.of() : staffing;
        stated = stated == null ? List.of() : stated;
    }

    /** The same without the reason, which belongs to the change and not to the targets. */
    public Targets content() {
        return new Targets(null, document, form, items, focusTopics, staffing, stated);
    }
}
