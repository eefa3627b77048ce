package obligo.instruments.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.instruments.programme.Position;

/**
 * The rows of a programme that need money, each case once: a row with entries stands for those below it, a row without
 * for nothing if there are some below. Rows only mentioned or contained in others need nothing of their own.
 */
final class PlannedRows {
    private final Map<String, List<Position>> below = new HashMap<>();
    private final List<Position> rows = new ArrayList<>();

    private PlannedRows(List<Position> positions) {
        for (Position position : positions) {
            if (position.parent() != null) {
                below.computeIfAbsent(position.parent(), parent -> new ArrayList<>())
                        .add(position);
            }
        }
        positions.stream().filter(position -> position.parent() == null).forEach(this::collect);
    }

    static List<Position> of(List<Position> positions) {
        return List.copyOf(new PlannedRows(positions).rows);
    }

    private void collect(Position position) {
        if (position.countsNowhere()) {
            return;
        }
        List<Position> parts = below.getOrDefault(position.position(), List.of());
        boolean hasEntries = position.entries() != null && position.entries().value() != null;
        if (hasEntries || parts.isEmpty()) {
            rows.add(position);
        } else {
            parts.forEach(this::collect);
        }
    }
}
