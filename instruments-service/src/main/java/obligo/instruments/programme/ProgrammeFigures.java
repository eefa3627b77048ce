package obligo.instruments.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import obligo.stated.Figures;
import obligo.stated.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What stated figures of a programme may refer to: a number of one row as {@code entries:2.3}, {@code places:2.1},
 * {@code stock:2.2}, {@code vouchers:1.3}, {@code education:pflegefachkraft}, {@code municipal:suchtberatung}; and the
 * sums {@code entries-total}, {@code category-entries:1}, {@code own-staff-entries}, {@code strategy-entries:frauen},
 * {@code education-block:Ao}, {@code education-segment:Gesundheit_&_Soziales} (blanks as underscores), {@code education-total},
 * {@code municipal-total}.
 */
public final class ProgrammeFigures implements Figures {
    private static final String ENTRIES = "entries";
    private static final String EDUCATION = "education";
    private static final String MUNICIPAL = "municipal";

    private static final Map<String, Function<Position, @Nullable Count>> OF_POSITION = Map.of(
            ENTRIES,
            Position::entries,
            "places",
            Position::places,
            "stock",
            Position::stock,
            "vouchers",
            Position::vouchers);

    private final Programme programme;
    private final CountedEntries entries;

    /** Every single number by its reference, in the document's order. */
    private final Map<String, Count> numbers = new LinkedHashMap<>();

    public ProgrammeFigures(Programme programme) {
        this.programme = programme;
        this.entries = new CountedEntries(programme.positions());
        OF_POSITION.forEach(
                (kind, count) -> programme.positions().forEach(row -> number(kind, row.position(), count.apply(row))));
        programme.educationPlan().forEach(goal -> number(EDUCATION, goal.key(), goal.vouchers()));
        programme.municipalServices().forEach(service -> number(MUNICIPAL, service.key(), service.cases()));
    }

    private void number(String kind, String key, @Nullable Count count) {
        if (count != null) {
            numbers.put(kind + ":" + key, count);
        }
    }

    @Override
    public @Nullable Interval value(String reference) {
        return rows(reference).stream()
                .map(numbers::get)
                .flatMap(Stream::ofNullable)
                .map(Count::interval)
                .flatMap(Stream::ofNullable)
                .reduce(Interval::plus)
                .orElse(null);
    }

    @Override
    public List<String> rows(String reference) {
        if (numbers.containsKey(reference)) {
            return List.of(reference);
        }
        int colon = reference.indexOf(':');
        String argument = colon < 0 ? "" : reference.substring(colon + 1);
        return switch (colon < 0 ? reference : reference.substring(0, colon)) {
            case "entries-total" -> total(reference, ofEntries(entries.counted()));
            case "own-staff-entries" -> total(reference, ofEntries(entries.ownStaff()));
            case "category-entries" -> ofCategory(reference, argument);
            case "strategy-entries" -> ofStrategy(reference, argument);
            case "education-total" -> total(reference, ofEducation(goal -> true));
            case "education-block" -> some(reference, ofEducation(goal -> argument.equals(goal.block())));
            case "education-segment" -> some(reference, ofEducation(goal -> isSegment(goal, argument)));
            case "municipal-total" -> total(reference, ofMunicipal());
            default -> throw new UnknownReference(reference);
        };
    }

    @Override
    public List<String> candidates(String reference) {
        String kind = reference.split("[:-]", -1)[0];
        return switch (kind) {
            case EDUCATION -> ofEducation(goal -> true);
            case MUNICIPAL -> ofMunicipal();
            case "places", "stock", "vouchers" -> numbersOf(kind);
            default -> numbersOf(ENTRIES);
        };
    }

    private List<String> numbersOf(String kind) {
        return numbers.keySet().stream()
                .filter(number -> number.startsWith(kind + ":"))
                .toList();
    }

    private List<String> ofCategory(String reference, String category) {
        if (programme.positions().stream().noneMatch(row -> entries.belongs(row, category))) {
            throw new UnknownReference(reference);
        }
        return ofEntries(entries.counted().stream()
                .filter(row -> entries.belongs(row, category))
                .toList());
    }

    private List<String> ofStrategy(String reference, String strategy) {
        if (programme.strategies().stream().noneMatch(one -> one.key().equals(strategy))) {
            throw new UnknownReference(reference);
        }
        return ofEntries(entries.of(programme.servedBy(strategy)));
    }

    private static List<String> ofEntries(List<Position> rows) {
        return rows.stream().map(row -> ENTRIES + ":" + row.position()).toList();
    }

    private List<String> ofEducation(Predicate<EducationGoal> included) {
        return programme.educationPlan().stream()
                .filter(included)
                .map(goal -> EDUCATION + ":" + goal.key())
                .toList();
    }

    private List<String> ofMunicipal() {
        return programme.municipalServices().stream()
                .map(service -> MUNICIPAL + ":" + service.key())
                .toList();
    }

    private static boolean isSegment(EducationGoal goal, String name) {
        return goal.segment() != null && name.equals(goal.segment().replaceAll("\\s", "_"));
    }

    /** A total takes no argument, and may be of nothing. */
    private static List<String> total(String reference, List<String> rows) {
        if (reference.contains(":")) {
            throw new UnknownReference(reference);
        }
        return rows;
    }

    private static List<String> some(String reference, List<String> rows) {
        if (rows.isEmpty()) {
            throw new UnknownReference(reference);
        }
        return rows;
    }
}
