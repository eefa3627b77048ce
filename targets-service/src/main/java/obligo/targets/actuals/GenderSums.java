package obligo.targets.actuals;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Holds the genders of a delivery's values against their total (T-26), together with what is known already. Where they do
 * not fit, no row of the group says which of them is wrong, so all of them are refused.
 */
final class GenderSums {
    private final boolean restAllowed;
    private final SortedMap<Long, Refusal> refusals = new TreeMap<>();

    /** @param restAllowed whether somebody may be in the total and in no gender */
    GenderSums(boolean restAllowed) {
        this.restAllowed = restAllowed;
    }

    /** A refusal for each row of a group that did not fit, by row. */
    SortedMap<Long, Refusal> refusals() {
        return refusals;
    }

    void check(Map<SeriesKey, GatheredCells> gathered, Map<SeriesKey, Cells> known) {
        gathered.keySet().stream().map(SeriesKey::indicator).distinct().forEach(indicator -> new Group(
                        indicator, gathered, known)
                .check());
    }

    /** The genders of an indicator in one year. */
    private final class Group {
        private final String indicator;
        private final Map<Gender, GatheredCells> delivered = new EnumMap<>(Gender.class);
        private final Map<Gender, Cells> known = new EnumMap<>(Gender.class);

        Group(String indicator, Map<SeriesKey, GatheredCells> gathered, Map<SeriesKey, Cells> knownSeries) {
            this.indicator = indicator;
            for (Gender gender : Gender.values()) {
                SeriesKey key = new SeriesKey(indicator, gender);
                if (gathered.containsKey(key)) {
                    delivered.put(gender, gathered.get(key));
                }
                if (knownSeries.containsKey(key)) {
                    known.put(gender, knownSeries.get(key));
                }
            }
        }

        void check() {
            for (int place = 0; place < Cells.SIZE; place++) {
                int at = place;
                if (delivered.values().stream().anyMatch(cells -> cells.cells().has(at))) {
                    check(place, Column.NUMERATOR, cells -> cells.numerator(at));
                    check(place, Column.DENOMINATOR, cells -> cells.denominator(at));
                }
            }
        }

        private void check(int place, Column column, ToLongFunction<Cells> value) {
            Cells total = at(Gender.TOTAL, place);
            Cells women = at(Gender.FEMALE, place);
            Cells men = at(Gender.MALE, place);
            if (total == null || women == null || men == null) {
                return;
            }
            Cells other = at(Gender.OTHER, place);
            long sum =
                    value.applyAsLong(women) + value.applyAsLong(men) + (other == null ? 0 : value.applyAsLong(other));
            long rest = value.applyAsLong(total) - sum;
            if (rest != 0 && (rest < 0 || other != null || !restAllowed)) {
                delivered.values().stream()
                        .filter(cells -> cells.cells().has(place))
                        .forEach(cells -> refuse(cells, place, column, value.applyAsLong(total), sum));
            }
        }

        private void refuse(GatheredCells cells, int place, Column column, long total, long sum) {
            cells.refuse(place);
            refusals.computeIfAbsent(cells.row(place), row -> TargetsRefusal.ACTUAL_GENDER_SUM
                    .refusal()
                    .with("row", row)
                    .with("column", column.field())
                    .with("indicator", indicator)
                    .with("month", Cells.month(place))
                    .with("dataState", Cells.state(place))
                    .with("total", total)
                    .with("sum", sum));
        }

        private @Nullable Cells at(Gender gender, int place) {
            GatheredCells brought = delivered.get(gender);
            if (brought != null && brought.cells().has(place)) {
                return brought.cells();
            }
            Cells known = this.known.get(gender);
            return known != null && known.has(place) ? known : null;
        }
    }
}
