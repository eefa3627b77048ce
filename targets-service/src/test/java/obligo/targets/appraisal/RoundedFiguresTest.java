package obligo.targets.appraisal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import obligo.http.Language;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Base;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Consistent values, printed with rounding, are never told to contradict each other. */
class RoundedFiguresTest {
    private static final Indicators INDICATORS =
            new Indicators(new ObjectMapper().registerModule(new JavaTimeModule()));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Averages are means of twelve months: {@code twelfths} of a person. */
    private static BigDecimal average(long twelfths) {
        return BigDecimal.valueOf(twelfths).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
    }

    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String percent(BigDecimal of, BigDecimal base, int scale) {
        return of.multiply(HUNDRED)
                .divide(base, MathContext.DECIMAL64)
                .setScale(scale, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Item rate(
            Gender gender, long events, BigDecimal stock, long events2, BigDecimal stock2, int scale, boolean printed) {
        BigDecimal before = BigDecimal.valueOf(events);
        BigDecimal after = BigDecimal.valueOf(events2);
        BigDecimal rateBefore = before.divide(stock, MathContext.DECIMAL64);
        BigDecimal rateAfter = after.divide(stock2, MathContext.DECIMAL64);
        Base base = new Base(
                "2024", Base.DataState.T3, null, null, events, whole(stock), percent(before, stock, scale), null);
        @Nullable Long numerator = printed ? null : events2;
        @Nullable Long denominator = printed ? null : whole(stock2);
        Target target = new Target(
                null,
                null,
                numerator,
                denominator,
                percent(after, stock2, scale),
                null,
                null,
                rateAfter
                        .subtract(rateBefore)
                        .multiply(HUNDRED)
                        .setScale(scale, RoundingMode.HALF_UP)
                        .toPlainString(),
                percent(rateAfter.subtract(rateBefore), rateBefore, scale));
        return new Item(
                "iq-" + gender.name().toLowerCase(Locale.ROOT),
                "K2",
                "IQ",
                gender,
                Item.Kind.TARGET,
                base,
                target,
                null);
    }

    private static Item stock(Gender gender, BigDecimal before, BigDecimal after, @Nullable Long step) {
        Base base = new Base("2024", Base.DataState.T3, null, rounded(before, step), null, null, null, step);
        Target target = new Target(
                null,
                rounded(after, step),
                null,
                null,
                null,
                step,
                null,
                null,
                percent(after.subtract(before), before, 1));
        return new Item(
                "lzb-" + gender.name().toLowerCase(Locale.ROOT),
                "K3",
                "LZB",
                gender,
                Item.Kind.TARGET,
                base,
                target,
                null);
    }

    private static long rounded(BigDecimal value, @Nullable Long step) {
        BigDecimal unit = BigDecimal.valueOf(step == null ? 1 : step);
        return whole(value.divide(unit, MathContext.DECIMAL64)) * unit.longValueExact();
    }

    private static List<Finding> findings(Item... items) {
        Targets targets = new Targets(
                null,
                new SourceDocument("Zielvereinbarung", null, null, null),
                Targets.Form.AGREEMENT,
                List.of(items),
                List.of(),
                List.of(),
                List.of());
        return new TargetsFindings(targets, INDICATORS, new Verdicts(targets, INDICATORS), Language.GERMAN).findings();
    }

    @Property
    void ratesAndTheirChangesNeverContradict(
            @ForAll @LongRange(max = 50_000) long events,
            @ForAll @LongRange(min = 12, max = 1_000_000) long twelfths,
            @ForAll @LongRange(max = 50_000) long events2,
            @ForAll @LongRange(min = 12, max = 1_000_000) long twelfths2,
            @ForAll @IntRange(max = 3) int scale,
            @ForAll boolean onlyPrinted) {
        // A rate of nothing has no change in percent.
        long some = Math.max(1, events);
        assertThat(findings(
                        rate(Gender.TOTAL, some, average(twelfths), events2, average(twelfths2), scale, onlyPrinted)))
                .isEmpty();
    }

    @Property
    void gendersOfRoundedAveragesDifferByRoundingAtMost(
            @ForAll @LongRange(min = 12, max = 500_000) long women,
            @ForAll @LongRange(min = 12, max = 500_000) long men,
            @ForAll @LongRange(min = 12, max = 500_000) long women2,
            @ForAll @LongRange(min = 12, max = 500_000) long men2) {
        List<Finding> findings = findings(
                stock(Gender.TOTAL, average(women + men), average(women2 + men2), null),
                stock(Gender.FEMALE, average(women), average(women2), null),
                stock(Gender.MALE, average(men), average(men2), null));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Finding.ROUNDING);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(finding.difference()).isIn("1", "-1");
        });
    }

    @Property
    void gendersPrintedInHundredsNeverContradict(
            @ForAll @LongRange(min = 12_000, max = 500_000) long women,
            @ForAll @LongRange(min = 12_000, max = 500_000) long men,
            @ForAll @LongRange(min = 1, max = 100) long step) {
        assertThat(findings(
                        stock(Gender.TOTAL, average(women + men), average(women + men), step),
                        stock(Gender.FEMALE, average(women), average(women), step),
                        stock(Gender.MALE, average(men), average(men), step)))
                .filteredOn(finding -> step > 1 || !finding.code().equals(Finding.ROUNDING))
                .isEmpty();
    }

    @Property
    void countedGendersThatAddUpAreNeverTold(
            @ForAll @LongRange(min = 1, max = 20_000) long women,
            @ForAll @LongRange(min = 1, max = 20_000) long men,
            @ForAll @LongRange(min = 1, max = 200_000) long stock) {
        BigDecimal base = average(stock * 12);
        assertThat(findings(
                        rate(Gender.TOTAL, women + men, base.add(base), women + men, base.add(base), 1, false),
                        rate(Gender.FEMALE, women, base, women, base, 1, false),
                        rate(Gender.MALE, men, base, men, base, 1, false)))
                .isEmpty();
    }

    @Property
    void aGenderThatIsOffByMoreThanRoundingIsAlwaysTold(
            @ForAll @LongRange(min = 12, max = 500_000) long women,
            @ForAll @LongRange(min = 12, max = 500_000) long men,
            @ForAll @LongRange(min = 3, max = 100) long off) {
        assertThat(findings(
                        stock(Gender.TOTAL, average(women + men).add(BigDecimal.valueOf(off)), average(12), null),
                        stock(Gender.FEMALE, average(women), average(12), null),
                        stock(Gender.MALE, average(men), average(12), null)))
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("GENDER_SUM"));
    }
}
