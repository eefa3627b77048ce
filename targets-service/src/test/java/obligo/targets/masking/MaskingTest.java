package obligo.targets.masking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** No withheld count follows from those shown (D-20). */
class MaskingTest {
    @Property(tries = 300)
    void noWithheldCountCanBeComputed(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int rows) {
        Published published = Published.random(new Random(seed), rows, 9);
        assertThat(published.attack().computable(published.table.withheld())).isEmpty();
    }

    @Property(tries = 150)
    void notEvenByWhoKnowsThatZerosAreShown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int rows) {
        Published published = Published.random(new Random(seed), rows, 3);
        Set<Cell> withheld = published.table.withheld();
        assertThat(published.attack().guessable(withheld, published.counts)).isEmpty();
    }

    @Property(tries = 200)
    void everySmallCountIsWithheldAndNoZero(@ForAll long seed) {
        Published published = Published.random(new Random(seed), 12, 9);
        Set<Cell> withheld = published.table.withheld();
        published.counts.forEach((cell, count) -> {
            if (count == 1 || count == 2) {
                assertThat(withheld).contains(cell);
            } else if (count == 0) {
                assertThat(withheld).doesNotContain(cell);
            }
        });
    }

    @Property(tries = 200)
    void aPartOfATableWithholdsTheSameOfItsRows(@ForAll long seed) {
        Published nation = Published.random(new Random(seed), 20, 9);
        Set<Cell> inNation = nation.table.withheld();
        Published part = new Published();
        for (int i = 0; i < 7; i++) {
            String row = String.format("%05d", i);
            part.row(row, i < 4 ? "gE" : "zkT", nation.count(row, "FEMALE"), nation.count(row, "MALE"));
        }
        Set<Cell> inPart = part.table.withheldAsIn(inNation);
        assertThat(part.attack().computable(inPart)).isEmpty();
        assertThat(inPart.stream().filter(cell -> cell.row().startsWith("0")).collect(Collectors.toSet()))
                .isEqualTo(inNation.stream()
                        .filter(part.counts::containsKey)
                        .filter(cell -> cell.row().startsWith("0"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void withoutSmallCountsAllIsShown() {
        assertThat(new Published()
                        .row("a", "gE", 0, 3)
                        .row("b", "gE", 100, 3)
                        .table
                        .withheld())
                .isEmpty();
    }

    @Test
    void aWithheldGenderTakesTheOtherWithItAndASecondRow() {
        Set<Cell> withheld = new Published()
                .row("small", "gE", 2, 40)
                .row("large", "gE", 500, 600)
                .row("middle", "gE", 30, 50)
                .table
                .withheld();
        assertThat(withheld)
                .containsExactlyInAnyOrder(
                        new Cell("small", "FEMALE"),
                        new Cell("small", "MALE"),
                        new Cell("middle", "FEMALE"),
                        new Cell("middle", "MALE"));
    }

    @Test
    void theOnlyRowOfARegionIsProtectedInItsSumsToo() {
        Published published = new Published().row("only", "gE", 1, 1);
        assertThat(published.table.withheld()).hasSize(9).doesNotContain(new Cell("zkT", "TOTAL"));
    }

    @Test
    void rowsThatStateOnlyATotalOrNoneAreProtected() {
        CountTable table = new CountTable(3, "TOTAL");
        table.addSum("all", null);
        table.addRow("a", "all", Map.of("TOTAL", BigDecimal.ONE));
        table.addRow("b", "all", Map.of("TOTAL", BigDecimal.valueOf(50)));
        table.addRow("c", "all", Map.of("FEMALE", BigDecimal.valueOf(2)));
        Set<Cell> withheld = table.withheld();
        assertThat(withheld).contains(new Cell("a", "TOTAL"), new Cell("c", "FEMALE"), new Cell("all", "FEMALE"));
        assertThat(withheld.contains(new Cell("b", "TOTAL")) || withheld.contains(new Cell("all", "TOTAL")))
                .isTrue();
    }

    @Test
    void partsOfPersonsAreSmallToo() {
        CountTable table = new CountTable(3, "TOTAL");
        table.addSum("all", null);
        table.addRow("a", "all", Map.of("TOTAL", new BigDecimal("0.25")));
        table.addRow("b", "all", Map.of("TOTAL", new BigDecimal("2.75")));
        assertThat(table.withheld()).contains(new Cell("a", "TOTAL"), new Cell("b", "TOTAL"));
    }

    @Test
    void aTableIsBuiltFromItsLastSumDown() {
        CountTable table = new CountTable(3, "TOTAL");
        table.addSum("all", null);
        for (String partOf : List.of("none", "row")) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> table.addSum("x", partOf));
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> table.addSum("second", null));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> table.addRow("a", "none", Map.of()));
    }
}
