package obligo.instruments.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import obligo.stated.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every entry is counted once, whatever the tree looks like. */
class CountedEntriesTest {
    private static final Count BY_DEMAND = new Count(null, Reason.BY_DEMAND, null, null, null, null);

    private static Position row(String key, @Nullable String parent, @Nullable Count entries) {
        return row(key, parent, entries, null, null, false);
    }

    private static Position row(
            String key,
            @Nullable String parent,
            @Nullable Count entries,
            @Nullable Delivery delivery,
            @Nullable String containedIn,
            boolean memo) {
        return new Position(
                key,
                parent,
                null,
                null,
                key,
                List.of(),
                null,
                entries,
                null,
                null,
                null,
                delivery,
                null,
                containedIn,
                memo,
                null,
                null);
    }

    private static List<String> counted(Position... rows) {
        return keys(new CountedEntries(List.of(rows)).counted());
    }

    private static List<String> keys(List<Position> rows) {
        return rows.stream().map(Position::position).toList();
    }

    @Test
    void aRowWithANumberCountsInsteadOfItsParts() {
        assertThat(counted(row("1", null, Count.of(10)), row("1a", "1", Count.of(4)), row("1b", "1", Count.of(6))))
                .containsExactly("1");
    }

    @Test
    void aRowWithoutANumberLetsItsPartsCount() {
        assertThat(counted(row("1", null, null), row("1a", "1", Count.of(4)), row("1b", "1", Count.of(6))))
                .containsExactly("1a", "1b");
        assertThat(counted(row("1", null, BY_DEMAND), row("1a", "1", Count.of(4))))
                .containsExactly("1a");
    }

    @Test
    void zeroIsANumber() {
        assertThat(counted(row("1", null, Count.of(0)), row("1a", "1", Count.of(4))))
                .containsExactly("1");
    }

    @Test
    void byDemandAddsNothing() {
        assertThat(counted(row("1", null, BY_DEMAND))).isEmpty();
    }

    @Test
    void whatIsMentionedOrContainedCountsNowhereNorDoesWhatIsBelow() {
        assertThat(counted(
                        row("1", null, Count.of(1)),
                        row("2", null, Count.of(2), null, "1", false),
                        row("2a", "2", Count.of(2)),
                        row("3", null, Count.of(3), null, null, true),
                        row("3a", "3", Count.of(3)),
                        row("4", null, new Count(null, Reason.CONTAINED_IN, null, null, "1", null)),
                        row("5", null, new Count(5, null, null, null, "1", null))))
                .containsExactly("1");
    }

    @Test
    void ownStaffCountsAlsoAsPartOfANumber() {
        CountedEntries entries = new CountedEntries(List.of(
                row("1", null, Count.of(909)),
                row("1a", "1", Count.of(419), Delivery.THIRD_PARTY, null, false),
                row("1b", "1", Count.of(490), Delivery.OWN, null, false)));
        assertThat(keys(entries.counted())).containsExactly("1");
        assertThat(keys(entries.ownStaff())).containsExactly("1b");
    }

    @Test
    void aRowThatIsNamedTwiceOrWithItsPartsCountsOnce() {
        CountedEntries entries = new CountedEntries(List.of(
                row("1", null, Count.of(909)),
                row("1a", "1", Count.of(419)),
                row("1b", "1", Count.of(490)),
                row("2", null, null),
                row("2a", "2", Count.of(5)),
                row("3", null, Count.of(7), null, "1", false)));
        assertThat(keys(entries.of(Set.of("1", "1a")))).containsExactly("1");
        assertThat(keys(entries.of(Set.of("1b", "2")))).containsExactly("1b", "2a");
        assertThat(keys(entries.of(Set.of("3")))).as("contained in another").isEmpty();
        assertThat(keys(entries.of(Set.of()))).isEmpty();
    }

    @Property
    void whatSomeRowsMakeIsNeverMoreThanAll(@ForAll("trees") List<Position> rows, @ForAll Set<Integer> named) {
        CountedEntries entries = new CountedEntries(rows);
        Set<String> keys = rows.stream()
                .map(Position::position)
                .filter(key -> named.contains(Integer.valueOf(key.substring(1))))
                .collect(Collectors.toSet());
        Set<String> all = rows.stream().map(Position::position).collect(Collectors.toSet());
        assertThat(keys(entries.of(all))).isEqualTo(keys(entries.counted()));
        Set<String> counted = new HashSet<>(keys(entries.of(keys)));
        assertThat(entries.of(keys)).as("each once").hasSameSizeAs(counted);
        Map<String, Position> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.position(), row));
        for (Position row : rows) {
            for (Position up = above(byKey, row); up != null; up = above(byKey, up)) {
                assertThat(counted.contains(row.position()) && counted.contains(up.position()))
                        .as("%s is a part of %s", row.position(), up.position())
                        .isFalse();
            }
        }
    }

    @Property
    void noCountedRowIsBelowAnotherAndNoneIsMissing(@ForAll("trees") List<Position> rows) {
        Set<String> counted = new HashSet<>(keys(new CountedEntries(rows).counted()));
        Map<String, Position> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.position(), row));
        for (Position row : rows) {
            boolean coveredAbove = false;
            boolean leftOut = row.countsNowhere();
            for (Position up = above(byKey, row); up != null; up = above(byKey, up)) {
                coveredAbove |= counted.contains(up.position());
                leftOut |= up.countsNowhere();
            }
            boolean hasNumber = row.entries() != null && row.entries().value() != null;
            assertThat(counted.contains(row.position()))
                    .as(row.position())
                    .isEqualTo(hasNumber && !leftOut && !coveredAbove);
        }
    }

    @Property
    void aPartBelowANumberChangesNoTotal(@ForAll("trees") List<Position> rows) {
        List<Position> counted = new CountedEntries(rows).counted();
        List<Position> more = new ArrayList<>(rows);
        counted.forEach(row -> more.add(row(row.position() + "-part", row.position(), Count.of(1))));
        assertThat(new CountedEntries(more).counted()).isEqualTo(counted);
    }

    private static @Nullable Position above(Map<String, Position> byKey, Position row) {
        return row.parent() == null ? null : byKey.get(row.parent());
    }

    /** Each row's parent is one of the rows before it, so that there is no circle. */
    @Provide
    Arbitrary<List<Position>> trees() {
        Arbitrary<Integer> parent = Arbitraries.integers().between(-1, 20);
        Arbitrary<Count> entries = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 5000).map(Count::of)),
                Tuple.of(1, Arbitraries.just(BY_DEMAND)));
        Arbitrary<Boolean> memo = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        return Combinators.combine(parent, entries.injectNull(0.3), memo)
                .as(Row::new)
                .list()
                .ofMaxSize(20)
                .map(CountedEntriesTest::tree);
    }

    private record Row(int parent, @Nullable Count entries, boolean memo) {}

    private static List<Position> tree(List<Row> rows) {
        List<Position> tree = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String parent = row.parent() < 0 || row.parent() >= i ? null : "r" + row.parent();
            tree.add(row("r" + i, parent, row.entries(), null, null, row.memo()));
        }
        return tree;
    }
}
