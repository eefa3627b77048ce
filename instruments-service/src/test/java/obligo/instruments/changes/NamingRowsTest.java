package obligo.instruments.changes;

import java.util.List;
import obligo.instruments.programme.Count;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No entry is counted twice, wherever in the tree the instrument is named (I-6). */
class NamingRowsTest {
    private static Position row(
            String key,
            @Nullable String parent,
            @Nullable Integer entries,
            @Nullable Boolean memo,
            String... instruments) {
        return new Position(
                key,
                parent,
                null,
                null,
                key,
                List.of(instruments),
                null,
                entries == null ? null : Count.of(entries),
                null,
                null,
                null,
                null,
                null,
                null,
                memo,
                null,
                null);
    }

    private static List<String> counted(Position... programme) {
        NamingRows naming = new NamingRows(List.of(programme), "X");
        return naming.rows().stream()
                .filter(naming::counts)
                .map(Position::position)
                .toList();
    }

    @Test
    void aPartOfARowThatNamesItTooIsNotCountedAgain() {
        assertThat(counted(
                        row("1", null, 100, null, "X"),
                        row("1a", "1", 60, null, "X"),
                        row("1b", "1", 40, null, "X", "Y")))
                .containsExactly("1");
    }

    @Test
    void aPartOfARowOfOtherInstrumentsCountsItself() {
        assertThat(counted(row("1", null, 100, null, "Y"), row("1a", "1", 60, null, "X")))
                .containsExactly("1a");
    }

    @Test
    void belowARowWithoutANumberItsPartsCount() {
        assertThat(counted(row("1", null, null, null, "X"), row("1a", "1", 60, null, "X")))
                .containsExactly("1", "1a");
    }

    @Test
    void belowWhatIsOnlyMentionedNothingCounts() {
        assertThat(counted(
                        row("1", null, null, true, "Y"), row("1a", "1", 60, null, "X"), row("2", null, 5, true, "X")))
                .isEmpty();
    }
}
