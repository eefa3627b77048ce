package obligo.targets.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures count in a region, as whose, and with what part.
 *
 * @param jobcenter who reported the figures, as organised then
 * @param countsAs whom they count for, as organised on the day asked for: itself, a successor, or a pseudo-organisation
 *     where they belong to nobody any more
 * @param weight exact part of each figure, 1 where nothing was divided; null where it is not known, and then nothing may
 *     be put in its place
 * @param name of whom they count for
 * @param form the strand that they count in, null where they belong to neither
 */
public record Membership(
        String jobcenter,
        String countsAs,
        @Nullable BigDecimal weight,
        String name,
        @Nullable Form form) {

    /** Whether all of the figures count, unchanged. */
    public boolean isWhole() {
        return weight != null && weight.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether it reports for nobody: such an organisation owes no figures and is never missed (D-3). */
    public boolean isUnassigned() {
        return Organisations.isUnassigned(jobcenter);
    }
}
