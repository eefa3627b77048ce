package obligo.instruments.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the money plan, as budget-service told of it: which instruments it pays, from which pots, and how much. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HeardLine(
        @NotBlank String line,
        @NotNull List<@NotBlank String> instruments,
        @Nullable Boolean runOff,
        @NotNull List<@NotNull @Valid PotAmount> amounts) {

    /** The integration budget (Eingliederungsleistungen). */
    public static final String EGL = "EGL";

    private static final String BY_DEMAND = "BY_DEMAND";

    public boolean pays(Collection<String> codes) {
        return instruments.stream().anyMatch(codes::contains);
    }

    /** Whether it only pays cases begun in earlier years. */
    public boolean onlyRunsOff() {
        return Boolean.TRUE.equals(runOff);
    }

    /** What a line takes from a pot: a value, or the reason why there is none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PotAmount(
            @NotBlank String pot,
            @Nullable Money value,
            @Nullable String reason,

            @Schema(description = "Part for cases of earlier years; absent where it is not told") @Nullable
            Money priorCommitments,

            @Schema(description = "Part for new cases; absent where it is not told") @Nullable
            Money newCases) {
        public boolean byDemand() {
            return BY_DEMAND.equals(reason);
        }

        /** What is left for new cases (M-46); null where nobody told which part earlier years take. */
        public @Nullable Money forNewCases() {
            if (newCases != null) {
                return newCases;
            }
            return value == null || priorCommitments == null ? null : value.minus(priorCommitments);
        }

        /** Whether there is money, or the promise of as much as is needed. */
        public boolean pays() {
            return byDemand() || (value != null && value.compareTo(Money.ZERO) > 0);
        }
    }
}
