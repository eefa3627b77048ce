package obligo.budget.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row strictly: what is missing, unknown or no value of its column stops the start. */
final class LawRow {
    private static final Set<String> COMMON =
            Set.of("key", "from", "to", "legalReference", "rule", "recordedOn", "status", "note");

    private final String subject;
    private final String file;
    private final int number;
    private final Map<String, Object> columns = new LinkedHashMap<>();
    private final Set<String> unread = new TreeSet<>();

    LawRow(String subject, String file, int number, Map<?, ?> columns) {
        this.subject = subject;
        this.file = file;
        this.number = number;
        columns.forEach((column, value) -> {
            if (!"".equals(value)) { // "to:" without a date is an open end
                this.columns.put(String.valueOf(column), value instanceof List<?> list ? List.copyOf(list) : value);
            }
        });
        this.unread.addAll(this.columns.keySet());
    }

    /** What every row says alike; the columns of its own are shown as they stand. */
    Provision provision() {
        LocalDate from = date("from");
        LocalDate to = has("to") ? date("to") : null;
        if (to != null && to.isBefore(from)) {
            throw fault("to", "not before " + from);
        }
        Map<String, Object> says = new LinkedHashMap<>(columns);
        says.keySet().removeAll(COMMON);
        return new Provision(
                subject,
                text("key"),
                Collections.unmodifiableMap(says),
                from,
                to,
                text("legalReference"),
                text("rule"),
                date("recordedOn"),
                one(Provision.Status.class, "status"),
                has("note") ? text("note") : null);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    String text(String column) {
        if (value(column) instanceof String text) {
            return text;
        }
        throw fault(column, "one value");
    }

    List<String> list(String column) {
        if (value(column) instanceof List<?> values
                && !values.isEmpty()
                && values.stream().allMatch(String.class::isInstance)) {
            return values.stream().map(String.class::cast).toList();
        }
        throw fault(column, "a list in brackets");
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(column, "true or false");
        };
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeException e) {
            throw fault(column, "a date such as 2026-07-01");
        }
    }

    Share share(String column) {
        return share(column, text(column));
    }

    /** A share that is more than nothing, so that the whole can be told from its part. */
    Share shareOfSomething(String column) {
        Share share = share(column);
        if (share.numerator() == 0) {
            throw fault(column, "more than 0");
        }
        return share;
    }

    List<Share> shares(String column) {
        return list(column).stream().map(decimal -> share(column, decimal)).toList();
    }

    private Share share(String column, String decimal) {
        try {
            return Share.parse(decimal);
        } catch (IllegalArgumentException e) {
            throw fault(column, "a decimal from 0 to 1 such as 0.848");
        }
    }

    Money money(String column) {
        String euros = text(column);
        if (!euros.matches("[0-9]{1,13}([.][0-9]{1,2})?")) {
            throw fault(column, "an amount in euros such as 12000.00");
        }
        return Money.of(new BigDecimal(euros));
    }

    <E extends Enum<E>> E one(Class<E> names, String column) {
        return named(names, column, text(column));
    }

    /** Those that the column lists, none where the row has no such column. */
    <E extends Enum<E>> Set<E> some(Class<E> names, String column) {
        EnumSet<E> some = EnumSet.noneOf(names);
        if (has(column)) {
            list(column).forEach(name -> some.add(named(names, column, name)));
        }
        return Set.copyOf(some);
    }

    private <E extends Enum<E>> E named(Class<E> names, String column, String name) {
        return Arrays.stream(names.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> fault(column, "of " + Arrays.toString(names.getEnumConstants())));
    }

    /** @throws LawFault where the row has a column that nobody read: a misspelt one would otherwise say nothing */
    void requireNothingElse() {
        if (!unread.isEmpty()) {
            throw new LawFault(
                    place() + ": nobody knows the column " + unread.iterator().next());
        }
    }

    LawFault fault(String column, String expected) {
        Object value = columns.get(column);
        return new LawFault(place() + ": " + column + " must be " + expected + (value == null ? "" : ", not " + value));
    }

    /** {@code law/caps.yaml, row 3 (CAP_16F_2026)}. */
    String place() {
        return file + ", row " + number + (columns.get("key") instanceof String key ? " (" + key + ")" : "");
    }

    private @Nullable Object value(String column) {
        unread.remove(column);
        Object value = columns.get(column);
        if (value == null) {
            throw new LawFault(place() + ": " + column + " is missing");
        }
        return value;
    }
}
