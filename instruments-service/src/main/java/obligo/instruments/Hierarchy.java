package obligo.instruments;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/** Entries of a list that name another entry of the same list as the one above them. */
public final class Hierarchy<T> {
    private final List<T> entries;
    private final Function<T, String> key;
    private final Function<T, @Nullable String> above;

    public Hierarchy(List<T> entries, Function<T, String> key, Function<T, @Nullable String> above) {
        this.entries = entries;
        this.key = key;
        this.above = above;
    }

    /**
     * Lets pass where every entry's upper one exists and none is above itself.
     *
     * @param field names the field of the entry at an index, {@code positions[3].parent}
     * @throws Refusal {@code unknown} or {@code circle}
     */
    public void require(InstrumentsRefusal unknown, InstrumentsRefusal circle, IntFunction<String> field) {
        Map<String, @Nullable String> upper = new HashMap<>();
        entries.forEach(entry -> upper.put(key.apply(entry), above.apply(entry)));
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            String parent = above.apply(entry);
            if (parent != null && !upper.containsKey(parent)) {
                throw refusal(unknown, entry, parent)
                        .at(field.apply(i), "gibt es nicht: " + parent, "does not exist: " + parent);
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            requireNoCircle(i, upper, circle, field);
        }
    }

    private void requireNoCircle(
            int index, Map<String, @Nullable String> upper, InstrumentsRefusal circle, IntFunction<String> field) {
        T entry = entries.get(index);
        Set<String> passed = new HashSet<>();
        for (String at = key.apply(entry); at != null; at = upper.get(at)) {
            if (!passed.add(at)) {
                throw refusal(circle, entry, at)
                        .at(field.apply(index), "führt im Kreis über " + at, "leads in a circle through " + at);
            }
        }
    }

    private Refusal refusal(InstrumentsRefusal name, T entry, String parent) {
        return name.refusal().with("key", key.apply(entry)).with("parent", parent);
    }
}
