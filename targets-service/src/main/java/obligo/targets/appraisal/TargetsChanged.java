package obligo.targets.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import obligo.http.Author;
import obligo.targets.basis.Basis;
import obligo.targets.plan.Item;
import obligo.targets.plan.ItemChange;
import obligo.targets.plan.Targets;
import obligo.targets.year.TargetsRevision;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.targets.plan-changed.v1}: the state after the change, so that late or repeated messages do no harm.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetsChanged(
        String jobcenter,
        int year,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason,
        List<ItemChange> changes,
        List<Item> items,
        Basis basis) {

    static final String TOPIC = "obligo.targets";
    static final String TYPE = "obligo.targets.plan-changed.v1";

    static TargetsChanged of(TargetsRevision revision, @Nullable Targets before, Targets after, Basis basis) {
        return new TargetsChanged(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedBy(),
                revision.changedAt(),
                revision.reason(),
                ItemChange.between(before == null ? List.of() : before.items(), after.items()),
                after.items(),
                basis);
    }
}
