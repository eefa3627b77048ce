package obligo.targets.actuals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column of a delivery: as JSON names it, and as the header of a German CSV file may. */
enum Column {
    JOBCENTER(0, "jobcenter", "träger-nummer trägernummer traegernr"),
    MONTH(1, "month", "berichtsmonat monat"),
    INDICATOR(2, "indicator", "kennzahl"),
    GENDER(3, "gender", "geschlecht"),
    DATA_STATE(4, "dataState", "datenstand"),
    NUMERATOR(5, "numerator", "zähler"),
    DENOMINATOR(6, "denominator", "nenner"),
    IMPUTED(7, "imputed", "imputiert");

    static final int COUNT = 8;

    private static final Map<String, Column> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Column::field, column -> column));

    private final int place;
    private final String field;
    /** Separated by spaces, and none of them has one. */
    private final String headers;

    Column(int place, String field, String headers) {
        this.place = place;
        this.field = field;
        this.headers = headers;
    }

    int place() {
        return place;
    }

    String field() {
        return field;
    }

    boolean isOptional() {
        return this == IMPUTED || this == JOBCENTER;
    }

    /** Null where no column is called so. */
    static @Nullable Column ofField(String field) {
        return BY_FIELD.get(field);
    }

    static Optional<Column> ofHeader(String header) {
        String lower = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> Arrays.asList(column.headers.split(" ", -1)).contains(lower)
                        || column.field.equalsIgnoreCase(lower))
                .findFirst();
    }
}
