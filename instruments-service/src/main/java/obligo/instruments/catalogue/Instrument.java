package obligo.instruments.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument of labour-market promotion in one legal version, as it is sent and read (I-1, I-2). */
@Schema(
        description =
                "An instrument of labour-market promotion in one legal version. It is known by its code, not by its "
                        + "paragraph: § 16e SGB II has been four instruments. A date that is absent is open.")
public record Instrument(
        @Schema(examples = "FBW") @NotNull @Pattern(regexp = CODE)
        String code,

        @Schema(examples = "Förderung der beruflichen Weiterbildung") @NotBlank @Size(max = 200)
        String name,

        @Schema(examples = "FbW") @Nullable @Size(max = 40) String abbreviation,

        @Schema(description = "Which legal version it is", examples = "SGB II bis 2024") @NotBlank @Size(max = 120)
        String version,

        @Schema(examples = "§§ 81 ff. SGB III, § 16 Abs. 1 S. 2 Nr. 4 SGB II a. F.") @NotBlank @Size(max = 200)
        String legalBasis,

        @Schema(
                description =
                        "Code of the version that this one has replaced in the law: on no day do both take new cases",
                examples = "EVL_16E")
        @Nullable
        @Pattern(regexp = CODE)
        String replaces,

        @Nullable BaGroup baGroup,

        @Schema(description = "The group is assumed, not confirmed", defaultValue = "false") @Nullable
        Boolean baGroupUnsure,

        @NotNull @Size(max = 5) List<@NotNull PlanningUnit> units,
        @NotNull @Size(max = 6) List<@NotNull Procurement> procurement,

        @Schema(description = "First day on which a new case can begin", examples = "2005-01-01") @Nullable
        LocalDate newCasesFrom,

        @Schema(description = "Last day on which a new case can begin", examples = "2024-12-31") @Nullable
        LocalDate newCasesTo,

        @Schema(description = "First day for which new cases can be planned", examples = "2005-01-01") @Nullable
        LocalDate plannableFrom,

        @Schema(description = "Last day for which new cases can be planned", examples = "2024-12-31") @Nullable
        LocalDate plannableTo,

        @Schema(description = "Last day on which cases begun in time can be paid; absent: the run-off has no end")
        @Nullable
        LocalDate payableUntil,

        @Schema(description = "Empty where it has none") @NotNull @Size(max = 6)
        List<@NotNull K2Effect> k2Effect,

        @Schema(description = "First day on which the Passiv-Aktiv-Transfer can be used for it") @Nullable
        LocalDate patFrom,

        @Nullable LocalDate patTo,

        @Schema(
                description = "Where local programmes usually list it. What counts is the scheme (I-5).",
                examples = "1")
        @Nullable
        @Size(max = 60)
        String usualCategory,

        @NotNull @Size(max = 20) List<@NotNull @Valid CrossReference> crossReferences,

        @Schema(description = "Where the dates come from, and how sure they are") @Nullable @Size(max = 200)
        String source,

        @Nullable @Size(max = 500) String note,

        @NotNull @Valid PlanningFigures planning) {

    public static final String CODE = "[A-Z0-9_]{1,40}";

    public Instrument {
        baGroupUnsure = Boolean.TRUE.equals(baGroupUnsure);
        units = units == null ? List.of() : units;
        procurement = procurement == null ? List.of() : procurement;
        k2Effect = k2Effect == null ? List.of() : k2Effect;
        crossReferences = crossReferences == null ? List.of() : crossReferences;
        planning = planning == null ? PlanningFigures.NONE : planning;
    }

    /** The same with other windows for planning and paying, and another end of new cases. */
    public Instrument within(
            @Nullable LocalDate lastNewCase,
            @Nullable LocalDate firstPlannable,
            @Nullable LocalDate lastPlannable,
            @Nullable LocalDate lastPayable) {
        return new Instrument(
                code,
                name,
                abbreviation,
                version,
                legalBasis,
                replaces,
                baGroup,
                baGroupUnsure,
                units,
                procurement,
                newCasesFrom,
                lastNewCase,
                firstPlannable,
                lastPlannable,
                lastPayable,
                k2Effect,
                patFrom,
                patTo,
                usualCategory,
                crossReferences,
                source,
                note,
                planning);
    }

    /** Whether there is a day on which new cases can begin with both. */
    boolean takesNewCasesBeside(Instrument other) {
        return takesNewCases(
                other.newCasesFrom == null ? LocalDate.MIN : other.newCasesFrom,
                other.newCasesTo == null ? LocalDate.MAX : other.newCasesTo);
    }

    /** Whether a new case can begin on at least one day of a time (I-2). */
    public boolean takesNewCases(LocalDate first, LocalDate last) {
        return (newCasesFrom == null || !newCasesFrom.isAfter(last))
                && (newCasesTo == null || !newCasesTo.isBefore(first));
    }
}
