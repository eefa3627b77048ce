package obligo.targets.basis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer, and which budget and programme it was given on: it holds for nothing that was heard later. */
@Schema(name = "BasisReviewAnswer", description = "The answer, and on which budget and programme it is given")
record ReviewAnswer(
        @NotNull Verdict answer,

        @Schema(examples = "Die Ziele gelten weiter; die Kürzung trifft nur auslaufende Maßnahmen.")
        @NotBlank
        @Size(max = 4000)
        String reason,

        @Schema(description = "Revision of the budget that was read, absent where none was heard", examples = "5")
        @Nullable
        @Positive
        Long budgetRevision,

        @Schema(description = "Revision of the programme that was read, absent where none was heard", examples = "1")
        @Nullable
        @Positive
        Long programmeRevision) {

    /** What follows. */
    @Schema(
            name = "BasisReviewVerdict",
            description =
                    "CONFIRMED: the targets stay and rest from now on on what is heard now. AMENDMENT: they have to be "
                            + "changed; an agreement by AMEND.")
    enum Verdict {
        CONFIRMED,
        AMENDMENT
    }

    static ReviewAnswer byNewTargets(Heard heard) {
        return new ReviewAnswer(Verdict.AMENDMENT, "Neue Ziele", budgetRevision(heard), programmeRevision(heard));
    }

    @JsonIgnore
    boolean isGivenOn(Heard heard) {
        return Objects.equals(budgetRevision, budgetRevision(heard))
                && Objects.equals(programmeRevision, programmeRevision(heard));
    }

    static @Nullable Long budgetRevision(Heard heard) {
        return heard.budget() == null ? null : Long.valueOf(heard.budget().revision());
    }

    static @Nullable Long programmeRevision(Heard heard) {
        return heard.programme() == null ? null : Long.valueOf(heard.programme().revision());
    }
}
