package obligo.budget.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan line as it is sent and read (I-6). */
@Schema(name = "PlanLine", description = "What one line plans to pay, for which instruments, from which pots")
public record Line(
        @Schema(description = "Key, by convention the instrument's code", examples = "MAT")
        @NotNull
        @Pattern(regexp = KEY)
        String line,

        @Schema(description = "Row number in the document", examples = "1.2a") @Nullable @Size(max = 20)
        String row,

        @NotBlank @Size(max = 300) String label,

        @Schema(description = "Category in the plan's scheme", examples = "1") @Nullable @Size(max = 20)
        String category,

        @Nullable @Size(max = 20) String subcategory,

        @Schema(description = "Codes of all instruments that the line pays", examples = "[\"MAT\"]")
        @NotEmpty
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = KEY) String> instruments,

        @Schema(
                description = "Only pays cases begun before: its instruments need not be plannable any more (I-2)",
                defaultValue = "false")
        @Nullable
        Boolean runOff,

        @Nullable @Size(max = 500) String note,
        @NotEmpty @Size(max = 8) List<@NotNull @Valid Source> sources) {

    static final String KEY = "[A-Z0-9_]{1,40}";

    public Line {
        runOff = Boolean.TRUE.equals(runOff);
    }

    /** What comes from one pot. */
    public Optional<Amount> from(Pot pot) {
        return sources.stream().filter(s -> s.pot() == pot).map(Source::amount).findFirst();
    }

    /** What a line takes from one pot. */
    @Schema(name = "PlanLineSource", description = "What a line takes from one pot")
    public record Source(
            @NotNull Pot pot,
            @NotNull @Valid Amount amount,

            @Schema(description = "Part bound by commitments of earlier years (M-46)") @Nullable @Valid
            Amount priorCommitments,

            @Schema(description = "Part for new cases (M-46)") @Nullable @Valid
            Amount newCases) {}
}
