package obligo.cli.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import obligo.cli.terminal.Style;
import obligo.cli.terminal.Table;

/** The lines of the page so far. */
final class Sheet {
    static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();
    private final Style style;

    Sheet(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    void heading(String text) {
        lines.add("");
        lines.add(style.heading(text));
    }

    void add(Table table) {
        lines.addAll(table.lines());
    }

    void text(String text) {
        text(UnaryOperator.identity(), text);
    }

    void text(UnaryOperator<String> emphasis, String text) {
        Table.wrap(text, WIDTH).forEach(line -> lines.add(emphasis.apply(line)));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
