package obligo.stated;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A little document: rows in groups, {@code new Rows().row("1", "MAT", "100").row("2", "FF", "7")}. */
final class Rows implements Figures {
    private final Map<String, @Nullable Interval> values = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();

    Rows row(String group, String name, String value) {
        return row(group, name, Interval.exactly(new BigDecimal(value)));
    }

    Rows row(String group, String name, @Nullable Interval value) {
        values.put("row:" + name, value);
        groups.put("row:" + name, group);
        return this;
    }

    @Override
    public @Nullable Interval value(String reference) {
        Interval sum = Interval.ZERO;
        for (String row : rows(reference)) {
            Interval value = values.get(row);
            if (value == null) {
                return null;
            }
            sum = sum.plus(value);
        }
        return sum;
    }

    @Override
    public List<String> rows(String reference) {
        if (values.containsKey(reference)) {
            return List.of(reference);
        }
        List<String> rows = groups.entrySet().stream()
                .filter(row -> reference.equals("total") || reference.equals("group:" + row.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (rows.isEmpty()) {
            throw new UnknownReference(reference);
        }
        return rows;
    }

    @Override
    public List<String> candidates(String reference) {
        return List.copyOf(values.keySet());
    }
}
