package obligo.targets.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item before and after; absent before when it is new, absent after when it is gone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "TargetItemChange",
        description = "An item before and after; absent before when it is new, absent after when it is gone")
public record ItemChange(
        String item, @Nullable Item before, @Nullable Item after) {

    /** The items that differ: those after in their order, then those that are gone. */
    public static List<ItemChange> between(List<Item> before, List<Item> after) {
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
