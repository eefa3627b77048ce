package obligo.targets.parameters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dated parameter: what it says, when, and where that stands.
 *
 * @param <T> what it says
 */
@Schema(name = "TargetParameter", description = "A dated parameter: what it says, when, and where that stands")
public record Row<T>(
        @Schema(examples = "BUDGET_ACT_2025") String key,

        @Schema(description = "First day", examples = "2025-01-01")
        LocalDate from,

        @Schema(description = "Last day; absent where it is open") @Nullable
        LocalDate to,

        T says,
        @Schema(examples = "§ 48b Abs. 2 SGB II") String legalReference,

        @Schema(description = "Rule of the domain's rulebook", examples = "T-2")
        String rule,

        @Schema(description = "When it was learned of", examples = "2026-08-19")
        LocalDate recordedOn,

        Status status,

        @Schema(description = "What is not sure, or what the row does not say otherwise") @Nullable
        String note) {

    /** How sure it is. */
    @Schema(
            name = "TargetParameterStatus",
            description = "CONFIRMED: read in the law or its practice. UNCONFIRMED: partly unsure, the note says which "
                    + "part; used as shown until the operator configures otherwise.")
    public enum Status {
        CONFIRMED,
        UNCONFIRMED
    }

    public Row {
        for (Object column : Arrays.asList(key, from, says, legalReference, rule, recordedOn, status)) {
            Objects.requireNonNull(column, "a row has key, from, says, legalReference, rule, recordedOn and status");
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether it says something of the same key on one of the same days. */
    boolean contradicts(Row<?> other) {
        return key.equals(other.key)
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}
