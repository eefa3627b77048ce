package obligo.instruments.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a year's integration money besides the lines; null is what was not told.
 *
 * @param contained what of the allotment belongs to pots contained in it
 * @param forPlanning what can be planned with, after planned transfers and expected refunds, in euro; as text, because
 *     more can be transferred than there is, and an amount that is sent is never negative
 * @param authorisations all that there are, so that a due year without one has none
 */
public record HeardSums(
        @Nullable Money allotted,
        @Nullable Money contained,
        @Nullable String forPlanning,
        @Nullable List<Authorisation> authorisations) {
    public static final HeardSums NOT_TOLD = new HeardSums(null, null, null, null);

    /** Null where it was not told. */
    @JsonIgnore
    public @Nullable Money forPlanningMoney() {
        return forPlanning == null ? null : Money.of(new BigDecimal(forPlanning));
    }
}
