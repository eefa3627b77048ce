package obligo.targets.regional;

import java.util.Map;
import java.util.Set;
import obligo.targets.masking.Cell;
import obligo.targets.plan.Item;

/** Which counts a reader does not see. */
record Withheld(boolean isPublic, Map<Table, Set<Cell>> cells) {
    static final Withheld NOTHING = new Withheld(false, Map.of());

    /** One figure of an indicator, over Jobcenters and genders: what adds up to one table. */
    record Table(String indicator, Item.Kind kind, boolean base, Measure measure) {}

    boolean hides(String row, TargetKey key, boolean base, Measure measure) {
        Table table = new Table(key.indicator(), key.kind(), base, measure);
        return cells.getOrDefault(table, Set.of())
                .contains(new Cell(row, key.gender().name()));
    }
}
