package obligo.budget.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.stated.Figures;
import obligo.stated.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What stated figures of a plan may refer to: {@code line:MAT}, {@code line:TAAM_16I/PAT}, {@code category:1},
 * {@code total}, {@code total:BEZ}, {@code series:egl-allotted:2024}, and the waterfall of a pot.
 */
public final class PlanFigures implements Figures {
    private final Plan plan;
    private final Waterfall waterfall;

    /** Answers the steps of the waterfall, which needs allotments besides the plan. */
    public interface Waterfall {
        /** The amount of a step for a pot, empty where it has none. */
        Optional<Amount> step(Step step, Pot pot);
    }

    /** The steps from what is allotted to what is free for new cases. */
    public enum Step {
        ALLOTTED,
        TRANSFERRED,
        AVAILABLE,
        REFUNDS,
        PLANNING,
        PRIOR,
        NEW
    }

    public PlanFigures(Plan plan, Waterfall waterfall) {
        this.plan = plan;
        this.waterfall = waterfall;
    }

    @Override
    public @Nullable Interval value(String reference) {
        String[] parts = reference.split(":", -1);
        if (parts.length == 3 && parts[0].equals("series")) {
            return series(reference, parts[1], parts[2]);
        }
        Step step = step(parts[0]);
        if (step != null && parts.length == 2) {
            return waterfall
                    .step(step, pot(reference, parts[1]))
                    .map(Amount::interval)
                    .orElse(null);
        }
        List<Amount> amounts =
                rows(reference).stream().flatMap(row -> amount(row).stream()).toList();
        if (amounts.size() == 1) {
            return amounts.get(0).interval();
        }
        return Amount.sumOfNumbers(amounts).interval();
    }

    @Override
    public List<String> rows(String reference) {
        String[] parts = reference.split(":", -1);
        String argument = parts.length == 2 ? parts[1] : "";
        List<String> rows =
                switch (parts[0]) {
                    case "line" ->
                        amount(reference).map(a -> List.of(reference)).orElse(List.of());
                    case "category" ->
                        rows(Pot.EGL, line -> argument.equals(line.category()) || argument.equals(line.subcategory()));
                    case "total" -> rows(parts.length == 1 ? Pot.EGL : pot(reference, argument), line -> true);
                    default -> step(parts[0]) != null || parts[0].equals("series") ? List.of(reference) : List.of();
                };
        if (rows.isEmpty() && !parts[0].equals("total")) {
            throw new UnknownReference(reference);
        }
        return rows;
    }

    @Override
    public List<String> candidates(String reference) {
        return switch (reference.split(":", -1)[0]) {
            case "line", "category", "total" -> rows(Pot.EGL, line -> true);
            default -> List.of();
        };
    }

    private List<String> rows(Pot pot, Predicate<Line> included) {
        String suffix = pot == Pot.EGL ? "" : "/" + pot;
        return plan.lines().stream()
                .filter(included)
                .filter(line -> line.from(pot).isPresent())
                .map(line -> "line:" + line.line() + suffix)
                .toList();
    }

    private Optional<Amount> amount(String row) {
        if (!row.startsWith("line:")) {
            return Optional.empty();
        }
        String[] keyAndPot = row.substring("line:".length()).split("/", -1);
        Pot pot = keyAndPot.length == 2 ? pot(row, keyAndPot[1]) : Pot.EGL;
        return plan.lines().stream()
                .filter(line -> line.line().equals(keyAndPot[0]))
                .findFirst()
                .flatMap(line -> line.from(pot));
    }

    private @Nullable Interval series(String reference, String key, String year) {
        Series series = plan.series().stream()
                .filter(s -> s.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UnknownReference(reference));
        return Stream.of(year)
                .filter(y -> y.matches("[0-9]{4}"))
                .flatMap(y -> series.in(Integer.parseInt(y)).stream())
                .findFirst()
                .map(point -> Optional.ofNullable(series.interval(point)))
                .orElseThrow(() -> new UnknownReference(reference))
                .orElse(null);
    }

    private static @Nullable Step step(String name) {
        for (Step step : Step.values()) {
            if (step.name().toLowerCase(Locale.ROOT).equals(name)) {
                return step;
            }
        }
        return null;
    }

    private static Pot pot(String reference, String name) {
        for (Pot pot : Pot.values()) {
            if (pot.name().equals(name)) {
                return pot;
            }
        }
        throw new UnknownReference(reference);
    }
}
