package obligo.instruments.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the tree a sum of entries counts, so that no entry is counted twice: a row with a number counts itself
 * and its rows below are parts of it; below a row without one they count. Rows that are only mentioned or contained in
 * another one count nowhere, nor does what is below them. By demand adds nothing (I-6).
 */
public final class CountedEntries {
    private final Map<String, List<Position>> below = new HashMap<>();
    private final Map<String, Position> byKey = new LinkedHashMap<>();
    private final List<Position> roots;
    private final List<Position> counted = new ArrayList<>();

    public CountedEntries(List<Position> positions) {
        positions.forEach(position -> byKey.put(position.position(), position));
        List<Position> roots = new ArrayList<>();
        for (Position position : positions) {
            if (position.parent() == null) {
                roots.add(position);
            } else {
                below.computeIfAbsent(position.parent(), parent -> new ArrayList<>())
                        .add(position);
            }
        }
        this.roots = roots;
        roots.forEach(this::count);
    }

    private void count(Position position) {
        if (position.countsNowhere()) {
            return;
        }
        if (hasNumber(position)) {
            counted.add(position);
        } else {
            below(position).forEach(this::count);
        }
    }

    /** Those of some rows and of what is below them that make their sum: here another row's number is no end. */
    private List<Position> countedOf(Predicate<Position> isMeant) {
        List<Position> some = new ArrayList<>();
        roots.forEach(root -> countSome(root, isMeant, false, some));
        return some;
    }

    private void countSome(Position position, Predicate<Position> isMeant, boolean isMeantAbove, List<Position> some) {
        if (position.countsNowhere()) {
            return;
        }
        boolean isOne = isMeantAbove || isMeant.test(position);
        if (isOne && hasNumber(position)) {
            some.add(position);
        } else {
            below(position).forEach(child -> countSome(child, isMeant, isOne, some));
        }
    }

    private List<Position> below(Position position) {
        return below.getOrDefault(position.position(), List.of());
    }

    private static boolean hasNumber(Position position) {
        return position.entries() != null && position.entries().value() != null;
    }

    /** The rows that make the total. */
    public List<Position> counted() {
        return List.copyOf(counted);
    }

    /** The rows that the Jobcenter's own staff carries out. */
    public List<Position> ownStaff() {
        return countedOf(position -> position.delivery() == Delivery.OWN);
    }

    /** The rows that make the sum of those with the keys: whatever names a row, and however often, it counts once. */
    public List<Position> of(Set<String> keys) {
        return countedOf(position -> keys.contains(position.position()));
    }

    /** The category of a row: its own, or that of the nearest row above that has one. */
    public @Nullable String categoryOf(Position position) {
        for (Position at = position; at != null; at = at.parent() == null ? null : byKey.get(at.parent())) {
            if (at.category() != null) {
                return at.category();
            }
        }
        return null;
    }

    /** Whether a row belongs to a category or subcategory. */
    boolean belongs(Position position, String category) {
        return category.equals(categoryOf(position)) || category.equals(position.subcategory());
    }
}
