package obligo.instruments.changes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;

/** The rows of a programme that name an instrument, and which of them have entries that no other one has in it (I-6). */
final class NamingRows {
    private final Map<String, Position> byKey = new HashMap<>();
    private final List<Position> rows;
    private final String code;

    NamingRows(List<Position> programme, String code) {
        programme.forEach(position -> byKey.put(position.position(), position));
        this.code = code;
        this.rows = programme.stream().filter(this::names).toList();
    }

    /** In the document's order. */
    List<Position> rows() {
        return rows;
    }

    /** Whether a sum counts its entries: not below one that has them in it, nor where they are only mentioned. */
    boolean counts(Position row) {
        if (row.countsNowhere()) {
            return false;
        }
        for (Position at = above(row); at != null; at = above(at)) {
            if (at.countsNowhere() || (names(at) && hasEntries(at))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Position above(Position position) {
        return position.parent() == null ? null : byKey.get(position.parent());
    }

    private boolean names(Position position) {
        return position.instruments().contains(code);
    }

    private static boolean hasEntries(Position position) {
        return position.entries() != null && position.entries().value() != null;
    }
}
