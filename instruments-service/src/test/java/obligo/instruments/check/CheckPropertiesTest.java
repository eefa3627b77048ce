package obligo.instruments.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import obligo.http.Money;
import obligo.instruments.programme.Assumptions;
import obligo.stated.Ratio;
import org.jspecify.annotations.Nullable;

import static obligo.instruments.check.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the check whatever is planned. */
class CheckPropertiesTest {

    /** Cases of an instrument with a falling profile or without one. */
    private record Cases(boolean falling, int months, long costCents, int minPercent, int maxPercent) {
        String code() {
            return falling ? "TAAM_16I" : "MAT";
        }

        Assumptions evenly() {
            return assumptions(null);
        }

        Assumptions assumptions(@Nullable List<Integer> byMonth) {
            return new Assumptions(
                    months, new Money(costCents), null, byMonth, new Assumptions.CallOff(minPercent, maxPercent), null);
        }
    }

    @Provide
    Arbitrary<Cases> cases() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 70),
                        Arbitraries.longs().between(0, 999_999),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(100, 150))
                .as(Cases::new);
    }

    @Provide
    Arbitrary<List<Integer>> entriesByMonth() {
        return Arbitraries.integers().between(0, 300).list().ofSize(12);
    }

    private static APlan plan() {
        return aPlan().profile("TAAM_16I", 60, 100, 100, 90, 80, 70).line("MAT", "500000.00", "0.00");
    }

    private static Map<Integer, Money> needed(ProgrammeCheck.Result result, String code) {
        Map<Integer, Money> needed = new TreeMap<>();
        result.instruments().stream()
                .filter(group -> group.instruments().contains(code))
                .flatMap(group -> group.years().stream())
                .filter(year -> year.needed() != null)
                .forEach(year -> needed.put(year.year(), year.needed()));
        return needed;
    }

    private static Map<Integer, Money> needed(APlan plan, String code) {
        return needed(plan.checked(), code);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    @Property
    void moreEntriesNeverNeedLessInAnyYear(
            @ForAll("cases") Cases cases,
            @ForAll @IntRange(max = 5000) int entries,
            @ForAll @IntRange(max = 50) int more) {
        Map<Integer, Money> few = needed(plan().entries(cases.code(), entries, cases.evenly()), cases.code());
        Map<Integer, Money> many = needed(plan().entries(cases.code(), entries + more, cases.evenly()), cases.code());
        few.forEach(
                (year, money) -> assertThat(many.getOrDefault(year, Money.ZERO)).isGreaterThanOrEqualTo(money));
    }

    @Property
    void moreEntriesNeverMakeTheVerdictBetter(
            @ForAll("cases") Cases cases,
            @ForAll @IntRange(max = 5000) int entries,
            @ForAll @IntRange(max = 50) int more) {
        CheckVerdict few = plan().authorised(2026, "300000.00")
                .entries("MAT", entries, cases.evenly())
                .checked()
                .verdict();
        CheckVerdict many = plan().authorised(2026, "300000.00")
                .entries("MAT", entries + more, cases.evenly())
                .checked()
                .verdict();
        assertThat(many).isGreaterThanOrEqualTo(few);
    }

    @Property
    void splittingAPositionChangesNothing(
            @ForAll("cases") Cases cases,
            @ForAll @IntRange(max = 3000) int one,
            @ForAll @IntRange(max = 3000) int other) {
        ProgrammeCheck.Result whole =
                plan().entries(cases.code(), one + other, cases.evenly()).checked();
        ProgrammeCheck.Result split = plan().entries(cases.code(), one, cases.evenly())
                .entries(cases.code(), other, cases.evenly())
                .checked();
        assertThat(withoutZeroes(needed(split, cases.code()))).isEqualTo(withoutZeroes(needed(whole, cases.code())));
        assertThat(split.verdict()).isEqualTo(whole.verdict());
    }

    private static Map<Integer, Money> withoutZeroes(Map<Integer, Money> needed) {
        needed.values().removeIf(Money.ZERO::equals);
        return needed;
    }

    @Property
    void splittingByMonthsChangesNothing(
            @ForAll("cases") Cases cases, @ForAll("entriesByMonth") List<Integer> byMonth) {
        APlan whole = plan().entries(cases.code(), sum(byMonth), cases.assumptions(byMonth));
        APlan split = plan();
        for (int month = 0; month < 12; month++) {
            List<Integer> only = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
            only.set(month, byMonth.get(month));
            split.entries(cases.code(), byMonth.get(month), cases.assumptions(only));
        }
        assertThat(withoutZeroes(needed(split, cases.code()))).isEqualTo(withoutZeroes(needed(whole, cases.code())));
    }

    @Property
    void theCentsOfTheInstrumentsAddUpToThoseOfEveryDueYear(
            @ForAll("cases") Cases cases, @ForAll("cases") Cases others, @ForAll @IntRange(max = 3000) int entries) {
        ProgrammeCheck.Result result = plan().entries("TAAM_16I", entries, cases.evenly())
                .entries("MAT", entries, others.evenly())
                .checked();
        for (CheckedYear due : result.authorisations()) {
            assertThat(due.needed())
                    .isEqualTo(needed(result, "TAAM_16I")
                            .getOrDefault(due.year(), Money.ZERO)
                            .plus(needed(result, "MAT").getOrDefault(due.year(), Money.ZERO)));
        }
    }

    /** What is stated by the month is in whole cents where the contract is counted as planned: nothing gets lost. */
    @Property
    void theYearsOfWholeCasesAddUpToTheCent(
            @ForAll("cases") Cases cases, @ForAll("entriesByMonth") List<Integer> byMonth) {
        Assumptions asPlanned =
                new Assumptions(cases.months(), new Money(cases.costCents()), null, byMonth, null, null);
        Money total = needed(plan().entries("MAT", sum(byMonth), asPlanned), "MAT").values().stream()
                .reduce(Money.ZERO, Money::plus);
        assertThat(total.cents()).isEqualTo(cases.costCents() * sum(byMonth) * cases.months());
    }

    @Property
    void convertingThereAndBackIsTheSame(
            @ForAll @IntRange(max = 100000) int entries,
            @ForAll @IntRange(min = 1, max = 600) int months,
            @ForAll @IntRange(min = 1, max = 100) int percent) { // I-8
        Conversion conversion = Conversion.of(months, percent);
        assertThat(conversion.entriesOfPlaces(conversion.placesOfEntries(Ratio.of(entries))))
                .isEqualTo(Ratio.of(entries));
        assertThat(conversion.entriesOfStock(conversion.stockOfEntries(Ratio.of(entries))))
                .isEqualTo(Ratio.of(entries));
    }
}
