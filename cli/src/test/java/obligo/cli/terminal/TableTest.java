package obligo.cli.terminal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    @Test
    void alignsUmlautsHoweverTheyAreEncoded() {
        Table table = Table.of(Table.left(12), Table.right(4));
        table.row("Trägern", "1").row("Tra\u0308gern", "22").row("Uebung", "333");
        assertThat(table.lines()).containsExactly("Trägern          1", "Trägern         22", "Uebung         333");
    }

    @Test
    void breaksLongTextAtSpacesAndKeepsFiguresInTheFirstLine() {
        Table table = Table.of(Table.left(10), Table.right(6));
        table.row("Maßnahmen bei Trägern", "1.146");
        assertThat(table.lines()).containsExactly("Maßnahmen    1.146", "bei", "Trägern");
    }

    @Test
    void breaksAWordThatIsLongerThanTheColumn() {
        assertThat(Table.wrap("Arbeitsgelegenheiten", 8)).containsExactly("Arbeitsg", "elegenhe", "iten");
    }

    @Test
    void indentsTheLinesThatFollowLikeTheFirst() {
        assertThat(Table.wrap("  davon FbW und Reha", 10)).containsExactly("  davon", "  FbW und", "  Reha");
        assertThat(Table.wrap("", 10)).containsExactly("");
    }

    @Test
    void neverWritesBlanksAtTheEndOfALine() {
        Table table = Table.of(Table.left(10), Table.left(10));
        table.row("a", "");
        assertThat(table.lines()).containsExactly("a");
    }
}
