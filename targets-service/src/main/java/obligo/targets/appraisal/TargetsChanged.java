package obligo.targets.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import obligo.http.Author;
import obligo.targets.basis.Basis;
import obligo.targets.plan.Item;
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

    /** An item before and after a revision; absent before when it is new, absent after when it is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemChange(
            String item, @Nullable Item before, @Nullable Item after) {}

    static TargetsChanged of(TargetsRevision revision, @Nullable Targets before, Targets after, Basis basis) {
        return new TargetsChanged(
                revision.jobcenter(),
                revision.fiscalYear(),
                revision.number(),
                revision.changedBy(),
                revision.changedAt(),
                revision.reason(),
                changes(before == null ? List.of() : before.items(), after.items()),
                after.items(),
                basis);
    }

    private static List<ItemChange> changes(List<Item> before, List<Item> after) {
        Map<String, Item> gone = new LinkedHashMap<>();
        before.forEach(item -> gone.put(item.item(), item));
        List<ItemChange> changes = new ArrayList<>();
        for (Item item : after) {
            Item old = gone.remove(item.item());
            if (!item.equals(old)) {
                changes.add(new ItemChange(item.item(), old, item));
            }
        }
        gone.values().forEach(item -> changes.add(new ItemChange(item.item(), item, null)));
        return changes;
    }
}
