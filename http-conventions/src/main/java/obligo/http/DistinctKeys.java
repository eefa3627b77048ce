package obligo.http;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;

/** Keys that name things in a body name them once. */
public final class DistinctKeys {
    private DistinctKeys() {}

    /**
     * @param list path of the list in the body, {@code lines}
     * @param field name of the key in each entry, {@code line}
     * @throws Refusal {@code duplicate-key}
     */
    public static void require(String list, String field, Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (Iterator<String> all = keys.iterator(); all.hasNext(); index++) {
            String key = all.next();
            if (!seen.add(key)) {
                throw CommonRefusal.DUPLICATE_KEY
                        .refusal()
                        .with("key", key)
                        .at(list + "[" + index + "]." + field, "kommt doppelt vor", "occurs twice");
            }
        }
    }
}
