package obligo.budget.law;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import obligo.budget.BudgetRefusal;
import obligo.budget.money.AboveZero;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Equal monthly amounts, as a contract or a grant names them, before the law reduces them year by year. */
@Schema(
        description =
                "Equal monthly amounts from which the amount of each due year follows. Where the law subsidises an "
                        + "instrument by falling rates (§§ 16e, 16i SGB II), the amount is the full one before the rate.")
public record Instalments(
        @Schema(description = "What each month costs, all seats together") @NotNull @AboveZero
        Money amount,

        @Schema(
                implementation = String.class,
                pattern = "^[0-9]{4}-[0-9]{2}$",
                description = "First month; the case begins with it",
                examples = "2025-11")
        @NotNull
        YearMonth from,

        @Schema(description = "Number of months", examples = "24") @Min(1) @Max(MOST_MONTHS)
        int months) {

    static final int MOST_MONTHS = 600;
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2100;

    public Instalments {
        if (from != null && (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException("a month of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    /** What falls due in a fiscal year. */
    public record Due(int dueYear, Money amount) {}

    /**
     * What falls due in each year, in their order; each year's sum is rounded half up once, at its end.
     *
     * @param profile the rates by year of the case, null where everything is paid in full
     * @throws obligo.http.Refusal {@code schedule-beyond-profile} where there are more months than the profile subsidises
     */
    public List<Due> due(@Nullable SubsidyProfile profile) {
        if (profile != null && months > profile.months()) {
            throw BudgetRefusal.SCHEDULE_BEYOND_PROFILE
                    .refusal()
                    .with("instrument", profile.instrument())
                    .with("months", months)
                    .with("most", profile.months())
                    .at("monthly.months", "höchstens " + profile.months(), "at most " + profile.months());
        }
        Map<Integer, List<Share>> ratesByYear = new TreeMap<>();
        for (int month = 0; month < months; month++) {
            ratesByYear
                    .computeIfAbsent(from.plusMonths(month).getYear(), year -> new ArrayList<>())
                    .add(profile == null ? Share.WHOLE : profile.rateInMonth(month));
        }
        return ratesByYear.entrySet().stream()
                .map(year -> new Due(year.getKey(), new Money(sum(year.getValue()))))
                .toList();
    }

    private long sum(List<Share> rates) {
        BigInteger denominator = rates.stream()
                .map(Share::denominator)
                .distinct()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger numerator = rates.stream()
                .map(rate -> denominator
                        .divide(BigInteger.valueOf(rate.denominator()))
                        .multiply(BigInteger.valueOf(rate.numerator())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(amount.cents())))
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
