package obligo.targets.attainment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import obligo.stated.Unit;
import obligo.targets.actuals.SeriesKey;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.masking.Cell;
import obligo.targets.masking.CountTable;
import obligo.targets.organisation.Membership;
import obligo.targets.plan.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Which figures may be published (D-20). A figure is withheld with each count of persons that it is made of: numerators and
 * denominators of the ordinance's window and from January on are tables of members by gender, which add up.
 */
final class Published {
    static final Published EVERYTHING = new Published(Map.of());

    private static final List<Gender> PARTS = List.of(Gender.FEMALE, Gender.MALE);
    private static final String IN_NO_GENDER = "IN_NO_GENDER";

    private final Map<Table, Set<Cell>> withheld;

    /** One of an indicator's counts. */
    private record Table(String indicator, boolean numerator, boolean official) {}

    private Published(Map<Table, Set<Cell>> withheld) {
        this.withheld = withheld;
    }

    /**
     * @param region row of the sum
     * @param members whose values are added
     * @param nation what is withheld of all, null where these are all
     */
    static Published of(
            String region,
            Collection<Membership> members,
            YearMonth month,
            Indicators indicators,
            Function<SeriesKey, Map<String, TwoYears>> values,
            int smallestShown,
            @Nullable Published nation) {
        Map<Table, Set<Cell>> withheld = new HashMap<>();
        for (Indicator indicator : indicators.all()) {
            for (boolean official : List.of(true, false)) {
                Span span = official ? Span.official(indicator, month) : Span.toDate(month);
                for (boolean numerator : List.of(true, false)) {
                    Indicator.Quantity quantity = numerator ? indicator.numerator() : indicator.denominator();
                    if (quantity.unit() != Unit.EUR) {
                        Table table = new Table(indicator.code(), numerator, official);
                        CountTable counts = new CountTable(smallestShown, Gender.TOTAL.name());
                        counts.addSum(region, null);
                        rows(indicator, span, numerator, members, month.getYear(), values)
                                .forEach((row, count) -> counts.addRow(row, region, count));
                        withheld.put(
                                table,
                                nation == null
                                        ? counts.withheld()
                                        : counts.withheldAsIn(nation.withheld.getOrDefault(table, Set.of())));
                    }
                }
            }
        }
        return new Published(withheld);
    }

    private static Map<String, Map<String, BigDecimal>> rows(
            Indicator indicator,
            Span span,
            boolean numerator,
            Collection<Membership> members,
            int year,
            Function<SeriesKey, Map<String, TwoYears>> values) {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        BiFunction<Gender, String, @Nullable BigDecimal> count = (gender, jobcenter) -> {
            TwoYears both =
                    values.apply(new SeriesKey(indicator.code(), gender)).get(jobcenter);
            return both == null ? null : both.count(span, year, numerator);
        };
        for (String jobcenter :
                new HashSet<>(members.stream().map(Membership::jobcenter).toList())) {
            Map<String, BigDecimal> row = new LinkedHashMap<>();
            BigDecimal total = count.apply(Gender.TOTAL, jobcenter);
            BigDecimal rest = total;
            for (Gender part : PARTS) {
                BigDecimal own = count.apply(part, jobcenter);
                if (own != null) {
                    row.put(part.name(), own);
                }
                rest = rest == null || own == null ? null : rest.subtract(own);
            }
            if (total != null) {
                row.put(Gender.TOTAL.name(), total);
            }
            if (rest != null && rest.signum() > 0) {
                row.put(IN_NO_GENDER, rest);
            }
            rows.put(jobcenter, row);
        }
        return rows;
    }

    /** Whether anything is withheld at all. */
    boolean isPublic() {
        return this != EVERYTHING;
    }

    /** @param row number of a member, or the region */
    boolean hides(String row, SeriesKey key) {
        Cell cell = new Cell(row, key.gender().name());
        return withheld.entrySet().stream()
                .anyMatch(table -> table.getKey().indicator().equals(key.indicator())
                        && table.getValue().contains(cell));
    }
}
