package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed in a year, and what there is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What new cases need in a year of the integration budget, and what there is for them")
record CheckedYear(
        @Schema(examples = "2026") int year,

        @Schema(description = "Absent where a figure is missing, or nothing is planned as a number") @Nullable
        Money needed,

        @Schema(description = "Where a figure is missing: what is needed as far as it is known") @Nullable
        Money neededAtLeast,

        @Schema(description = "What is needed where framework contracts are called off at their minimum") @Nullable
        Money neededAtCallOffMinimum,

        @Schema(
                description =
                        "This year: what the lines have for new cases. Later years: the commitment authorisation, less "
                                + "what other instruments need of it. Absent where a figure is missing, or by demand")
        @Nullable
        Money available,

        @Schema(description = "Where a figure is missing: there is no more than that") @Nullable
        Money availableAtMost,

        @Schema(description = "Available less needed; where a figure is missing and it is short, at best") @Nullable
        Money difference,

        @Schema(description = "Of this year's cash M-46, of a later year's authorisation M-42", examples = "M-42")
        String ruleId,

        CheckVerdict verdict,
        List<Missing> missing) {

    /** Judges an amount that is needed against one that there is, as far as both are known. */
    static CheckedYear judged(int year, String ruleId, NeededMoney need, AvailableMoney available) {
        Money most = available.atMost();
        boolean isShort = most != null && need.known().compareTo(most) > 0;
        // What is not planned as a number needs no certain amount: it takes what there is (I-6).
        boolean certain = need.complete() && (available.exact() || !need.planned());
        CheckVerdict verdict = isShort ? CheckVerdict.SHORT : certain ? CheckVerdict.OK : CheckVerdict.CANNOT_BE_JUDGED;
        return new CheckedYear(
                year,
                need.planned() && need.complete() ? need.known() : null,
                need.planned() && !need.complete() ? need.known() : null,
                need.atMinimum(),
                available.exact() ? most : null,
                available.exact() ? null : most,
                most != null && need.planned() && (isShort || certain) ? most.minus(need.known()) : null,
                ruleId,
                verdict,
                certain
                        ? List.of()
                        : Stream.concat(need.missing().stream(), available.missing().stream())
                                .toList());
    }

    /**
     * What is needed, as far as it is known.
     *
     * @param planned whether any of it is planned as a number
     * @param atMinimum null where no framework contract is planned with
     */
    record NeededMoney(
            Money known, boolean planned, @Nullable Money atMinimum, List<Missing> missing) {
        boolean complete() {
            return missing.isEmpty();
        }
    }

    /**
     * What there is, as far as it is known.
     *
     * @param atMost null where it has no limit, or none is known
     */
    record AvailableMoney(@Nullable Money atMost, List<Missing> missing) {
        boolean exact() {
            return missing.isEmpty();
        }
    }
}
