package obligo.instruments.neighbours;

import java.util.List;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a year's integration money besides the lines; null is what was not told.
 *
 * @param contained what of the allotment belongs to pots contained in it
 * @param authorisations all that there are, so that a due year without one has none
 */
public record HeardSums(
        @Nullable Money allotted,
        @Nullable Money contained,
        @Nullable List<Authorisation> authorisations) {
    public static final HeardSums NOT_TOLD = new HeardSums(null, null, null);
}
