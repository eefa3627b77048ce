package obligo.cli.terminal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of cells in columns of fixed width. Text that is too long goes on in the next line, figures never break. */
public final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<String> lines = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    public static Table of(Column... columns) {
        return new Table(List.of(columns));
    }

    /** One column of a table. */
    public record Column(int width, boolean right) {}

    public static Column left(int width) {
        return new Column(width, false);
    }

    public static Column right(int width) {
        return new Column(width, true);
    }

    public Table row(String... cells) {
        return row(UnaryOperator.identity(), cells);
    }

    /** @param style applied to the finished lines, so that colour codes do not count as width */
    public Table row(UnaryOperator<String> style, String... cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.get(i);
            List<String> parts = column.right() ? List.of(cells[i]) : wrap(cells[i], column.width());
            wrapped.add(parts);
            height = Math.max(height, parts.size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i == 0 ? "" : GAP).append(pad(part, columns.get(i)));
            }
            lines.add(style.apply(line.toString().stripTrailing()));
        }
        return this;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Breaks at spaces where it can, and indents all lines like the first. Never empty. */
    public static List<String> wrap(String text, int width) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String indent = " ".repeat(composed.length() - composed.stripLeading().length());
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder(indent);
        for (String word : composed.strip().split("\\s+", -1)) {
            boolean first = part.length() == indent.length();
            if (!first && width(part) + 1 + width(word) > width) {
                parts.add(part.toString());
                part.setLength(indent.length());
                first = true;
            }
            String rest = word;
            while (width(part) + width(rest) > width && first) {
                int end = rest.offsetByCodePoints(0, width - indent.length());
                parts.add(indent + rest.substring(0, end));
                rest = rest.substring(end);
            }
            part.append(first ? "" : " ").append(rest);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String pad(String text, Column column) {
        String blanks = " ".repeat(Math.max(0, column.width() - width(text)));
        return column.right() ? blanks + text : text + blanks;
    }

    private static int width(CharSequence text) {
        return (int) text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count();
    }
}
