package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.instruments.programme.CountedEntries;
import obligo.instruments.programme.EducationGoal;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.Programme;
import obligo.instruments.programme.ProgrammeFigures;
import obligo.instruments.programme.Strategy;
import obligo.stated.Interval;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums over a programme. A sum of no number is absent, because it is not zero. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Sums over the programme. A sum of no number is absent: it is not zero.")
record ProgrammeTotals(
        @Schema(
                description = "Planned entries; rows by demand, only mentioned or contained in others add nothing",
                examples = "6980")
        @Nullable
        Long entries,

        @Schema(description = "Part of the entries that the Jobcenter's own staff carries out", examples = "490")
        @Nullable
        Long ownStaffEntries,

        int byDemandPositions,
        List<CategoryEntries> categories,

        @Schema(description = "Of each strategy that positions serve, with the strategies that are part of it")
        List<StrategyEntries> strategies,

        @Schema(description = "Planned entries of all positions that serve a strategy, each once", examples = "1146")
        @Nullable
        Long strategyEntries,

        @Schema(examples = "1180") @Nullable Long educationVouchers,
        List<BlockVouchers> educationBlocks,
        List<SegmentVouchers> educationSegments,
        @Schema(examples = "700") @Nullable Long municipalCases) {

    static ProgrammeTotals of(Programme programme) {
        ProgrammeFigures figures = new ProgrammeFigures(programme);
        List<EducationGoal> goals = programme.educationPlan();
        return new ProgrammeTotals(
                sum(figures, "entries-total"),
                sum(figures, "own-staff-entries"),
                (int) programme.positions().stream()
                        .filter(row -> row.entries() != null && row.entries().byDemand())
                        .count(),
                categories(programme, figures),
                strategies(programme, figures),
                strategyEntries(programme, figures),
                sum(figures, "education-total"),
                groups(goals, EducationGoal::block).values().stream()
                        .map(block -> new BlockVouchers(
                                Objects.requireNonNull(block.get(0).block()),
                                block.get(0).blockLabel(),
                                vouchers(figures, block)))
                        .toList(),
                groups(goals, goal -> goal.segment() == null ? null : List.of("" + goal.block(), goal.segment()))
                        .values()
                        .stream()
                        .map(segment -> new SegmentVouchers(
                                segment.get(0).block(),
                                Objects.requireNonNull(segment.get(0).segment()),
                                vouchers(figures, segment)))
                        .toList(),
                sum(figures, "municipal-total"));
    }

    private static List<CategoryEntries> categories(Programme programme, ProgrammeFigures figures) {
        CountedEntries counted = new CountedEntries(programme.positions());
        return programme.positions().stream()
                .map(Position::category)
                .filter(Objects::nonNull)
                .distinct()
                .map(category -> new CategoryEntries(
                        category,
                        add(
                                figures,
                                counted.counted().stream()
                                        .filter(row -> category.equals(counted.categoryOf(row)))
                                        .map(row -> "entries:" + row.position()))))
                .toList();
    }

    private static List<StrategyEntries> strategies(Programme programme, ProgrammeFigures figures) {
        return programme.strategies().stream()
                .map(Strategy::key)
                .filter(key -> !programme.servedBy(key).isEmpty())
                .map(key -> new StrategyEntries(
                        key, List.copyOf(programme.servedBy(key)), sum(figures, "strategy-entries:" + key)))
                .toList();
    }

    private static @Nullable Long strategyEntries(Programme programme, ProgrammeFigures figures) {
        Set<String> served = programme.strategies().stream()
                .flatMap(strategy -> programme.servedBy(strategy.key()).stream())
                .collect(Collectors.toSet());
        return add(
                figures,
                new CountedEntries(programme.positions()).of(served).stream().map(row -> "entries:" + row.position()));
    }

    private static <K> Map<K, List<EducationGoal>> groups(
            List<EducationGoal> goals, Function<EducationGoal, @Nullable K> group) {
        Map<K, List<EducationGoal>> groups = new LinkedHashMap<>();
        for (EducationGoal goal : goals) {
            K key = group.apply(goal);
            if (key != null) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(goal);
            }
        }
        return groups;
    }

    private static @Nullable Long vouchers(ProgrammeFigures figures, List<EducationGoal> goals) {
        return add(
                figures, goals.stream().filter(goal -> goal.vouchers() != null).map(goal -> "education:" + goal.key()));
    }

    private static @Nullable Long add(ProgrammeFigures figures, Stream<String> rows) {
        return rows.map(row -> sum(figures, row))
                .flatMap(Stream::ofNullable)
                .reduce(Math::addExact)
                .orElse(null);
    }

    private static @Nullable Long sum(ProgrammeFigures figures, String reference) {
        Interval value = figures.value(reference);
        return value == null ? null : value.middle().longValueExact();
    }

    /** Planned entries of a category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Planned entries of a category")
    record CategoryEntries(
            @Schema(examples = "1") String category,
            @Nullable Long entries) {}

    /** Planned entries of the positions that serve a strategy. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Planned entries of the positions that serve a strategy, each counted once")
    record StrategyEntries(
            @Schema(examples = "jugendliche") String strategy,
            List<String> positions,
            @Nullable Long entries) {}

    /** Planned vouchers of a block of the education plan. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Planned vouchers of a block of the education plan")
    record BlockVouchers(
            @Schema(examples = "Ao") String block,
            @Nullable String label,
            @Nullable Long vouchers) {}

    /** Planned vouchers of a segment within a block. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "Planned vouchers of a segment within a block of the education plan")
    record SegmentVouchers(
            @Nullable String block,
            String segment,
            @Nullable Long vouchers) {}
}
