package obligo.instruments.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/**
 * What instruments may take together of the integration money allotted to a Jobcenter (M-70 ff.).
 *
 * @param share null where the law says that there is no cap in this time
 * @param withoutContained whether the money of pots contained in the allotment is no part of the base
 * @param to last day, null where it is open
 */
public record Cap(
        @JsonProperty(required = true) String key,
        @JsonProperty(required = true) Set<String> instruments,
        @Nullable BigDecimal share,
        boolean withoutContained,
        @JsonProperty(required = true) LocalDate from,
        @Nullable LocalDate to,
        @JsonProperty(required = true) String legalReference,
        @JsonProperty(required = true) String rule,
        @JsonProperty(required = true) LocalDate recordedOn,
        @JsonProperty(required = true) String status,
        @Nullable String note) {

    /** Whether it is in force on some day of a year; a cap that begins within a year counts for all of it (M-73). */
    public boolean inForceIn(int fiscalYear) {
        return !from.isAfter(LocalDate.of(fiscalYear, 12, 31))
                && (to == null || !to.isBefore(LocalDate.of(fiscalYear, 1, 1)));
    }

    public boolean limits(List<String> codes) {
        return codes.stream().anyMatch(instruments::contains);
    }

    /** The most that the instruments may take, floored to the cent; null where there is no cap. */
    public @Nullable Money limitOf(Money base) {
        return share == null ? null : Money.of(base.euros().multiply(share).setScale(2, RoundingMode.FLOOR));
    }
}
