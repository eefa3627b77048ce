package obligo.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obligo.cli.terminal.Table;

/**
 * What one bench has measured: a table with a line of what it is about.
 *
 * @param key names its section of the benchmarks page
 */
public record Report(String key, String title, String method, List<String> columns, List<List<String>> rows) {

    public List<String> forTerminal() {
        Table.Column[] widths = IntStream.range(0, columns.size())
                .mapToObj(i -> i == 0 ? Table.left(width(i)) : Table.right(width(i)))
                .toArray(Table.Column[]::new);
        Table table = Table.of(widths);
        table.row(columns.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray(String[]::new)));
        return table.lines();
    }

    List<String> forPage(String machine) {
        List<String> lines =
                new ArrayList<>(List.of("## " + title, "", method, "", "Measured on " + machine + ".", ""));
        lines.add(columns.stream().collect(Collectors.joining(" | ", "| ", " |")));
        lines.add(IntStream.range(0, columns.size())
                .mapToObj(i -> i == 0 ? "---" : "---:")
                .collect(Collectors.joining(" | ", "| ", " |")));
        rows.forEach(row -> lines.add(row.stream().collect(Collectors.joining(" | ", "| ", " |"))));
        return lines;
    }

    private int width(int column) {
        return Math.max(
                columns.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1));
    }
}
