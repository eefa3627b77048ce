package obligo.targets.basis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import obligo.http.Author;
import obligo.targets.year.TargetsYear;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.targets.basis-changed.v1}. The targets stay at their revision; {@code after.revision} grows with
 * each change of the basis. Who and why are those of the neighbour's change.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BasisChanged(
        String jobcenter,
        int year,
        long revision,
        @Nullable Author changedBy,
        Instant changedAt,
        @Nullable String reason,
        Cause causedBy,
        Basis before,
        Basis after) {

    static final String TOPIC = "obligo.targets";
    static final String TYPE = "obligo.targets.basis-changed.v1";

    /** The neighbour and its revision. */
    record Cause(String neighbour, long revision) {}

    static BasisChanged of(TargetsYear year, NeighbourChange change, Basis before, Basis after) {
        return new BasisChanged(
                year.jobcenter(),
                year.fiscalYear(),
                year.revision(),
                change.changedBy(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                change.reason(),
                new Cause(change.neighbour(), change.revision()),
                before,
                after);
    }
}
