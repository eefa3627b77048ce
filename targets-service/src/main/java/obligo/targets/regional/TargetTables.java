package obligo.targets.regional;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.targets.indicators.Indicators;
import obligo.targets.masking.Cell;
import obligo.targets.masking.CountTable;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.regional.RegionalTargets.Strand;
import org.jspecify.annotations.Nullable;

/** A region's counts of persons as tables that add up: members by gender, strands, the region. */
final class TargetTables {
    private static final String NEITHER = "NEITHER";

    private final Map<Withheld.Table, CountTable> tables = new LinkedHashMap<>();

    /**
     * @param members by strand; the sum of both may hold rows that neither strand can show
     * @param smallestShown smallest count above zero that may be published
     */
    TargetTables(Map<Strand, List<MemberTargets>> members, Indicators indicators, int smallestShown) {
        Map<String, String> partOf = new HashMap<>();
        for (Strand strand : List.of(Strand.gE, Strand.zkT)) {
            members.getOrDefault(strand, List.of()).forEach(member -> partOf.put(member.row(), strand.name()));
        }
        List<MemberTargets> both = members.getOrDefault(Strand.BOTH, List.of());
        for (Withheld.Table table : asked(both)) {
            if (!table.measure()
                    .countsPersons(indicators.named(table.indicator()).orElseThrow())) {
                continue;
            }
            CountTable counts = new CountTable(smallestShown, Gender.TOTAL.name());
            counts.addSum(Strand.BOTH.name(), null);
            for (String part : List.of(Strand.gE.name(), Strand.zkT.name(), NEITHER)) {
                counts.addSum(part, Strand.BOTH.name());
            }
            for (MemberTargets member : both) {
                counts.addRow(
                        member.row(),
                        Objects.requireNonNull(partOf.getOrDefault(member.row(), NEITHER)),
                        row(member, table));
            }
            tables.put(table, counts);
        }
    }

    private static Set<Withheld.Table> asked(List<MemberTargets> members) {
        return members.stream()
                .flatMap(member -> member.items().keySet().stream())
                .flatMap(key -> {
                    List<Withheld.Table> of = new ArrayList<>();
                    for (Measure measure : Measure.values()) {
                        of.add(new Withheld.Table(key.indicator(), key.kind(), true, measure));
                        of.add(new Withheld.Table(key.indicator(), key.kind(), false, measure));
                    }
                    return of.stream();
                })
                .collect(Collectors.toSet());
    }

    private static Map<String, BigDecimal> row(MemberTargets member, Withheld.Table table) {
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        for (Gender gender : Gender.values()) {
            Item item = member.items().get(new TargetKey(table.indicator(), table.kind(), gender));
            BigDecimal count = item == null
                    ? null
                    : table.measure().of(table.base() ? item.base() : item.target(), member.weight());
            if (count != null) {
                row.put(gender.name(), count);
            }
        }
        return row;
    }

    /** @param nation what is withheld of the nation's tables, null where these are them */
    Withheld withheld(@Nullable Withheld nation) {
        Map<Withheld.Table, Set<Cell>> cells = new HashMap<>();
        tables.forEach((table, counts) -> cells.put(
                table,
                nation == null
                        ? counts.withheld()
                        : counts.withheldAsIn(nation.cells().getOrDefault(table, Set.of()))));
        return new Withheld(true, cells);
    }
}
