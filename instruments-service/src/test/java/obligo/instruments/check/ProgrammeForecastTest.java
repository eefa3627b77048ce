package obligo.instruments.check;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import obligo.http.Money;
import obligo.instruments.programme.Assumptions;
import org.junit.jupiter.api.Test;

import static obligo.instruments.check.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

/** What is left or lacking at the end of the year, and which transfers would help. */
class ProgrammeForecastTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 1, 1);

    /** One case each month, which takes one month and 100.00. */
    private static Assumptions oneEachMonth() {
        return new Assumptions(1, Money.parse("100.00"), null, List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), null, null);
    }

    private static InstrumentForecast only(ProgrammeForecast forecast) {
        assertThat(forecast.instruments()).hasSize(1);
        return forecast.instruments().get(0);
    }

    @Test
    void whatIsUsedAndWhatStillEntersIsHeldAgainstTheLine() {
        InstrumentForecast forecast = only(aPlan().entries("MAT", 12, oneEachMonth())
                .line("MAT", "2000.00", "0.00")
                .used("MAT", "250.00", "350.00")
                .forecast(JUNE));
        assertThat(forecast.stillToEnter()).as("July to December").isEqualTo(Money.parse("600.00"));
        assertThat(forecast.expected()).isEqualTo(Money.parse("1200.00"));
        assertThat(forecast.difference()).isEqualTo(Money.parse("800.00"));
        assertThat(forecast.verdict()).isEqualTo(ForecastVerdict.UNDERSPENT);
        assertThat(forecast.assumptions())
                .extracting(Assumed::kind)
                .contains(Assumed.Kind.ENTRIES_SO_FAR_ARE_BOOKED)
                .doesNotContain(Assumed.Kind.PRIOR_COMMITMENTS_ARE_BOOKED);
    }

    @Test
    void beforeTheYearEverythingIsStillToEnterAndAfterItNothing() {
        APlan plan = aPlan().entries("MAT", 12, oneEachMonth()).line("MAT", "1200.00", "0.00");
        assertThat(only(plan.forecast(BEFORE)).verdict()).isEqualTo(ForecastVerdict.ON_PLAN);
        assertThat(only(plan.forecast(AFTER)).expected()).isEqualTo(Money.ZERO);
        assertThat(only(plan.forecast(LocalDate.of(2025, 12, 1))).stillToEnter())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void whatEarlierYearsStillTakeIsNotFree() { // M-45
        InstrumentForecast forecast = only(aPlan().entries("MAT", 12, oneEachMonth())
                .line("MAT", "2000.00", "900.00")
                .used("MAT", "300.00", "0.00")
                .forecast(AFTER));
        assertThat(forecast.notYetBooked()).isEqualTo(Money.parse("600.00"));
        assertThat(forecast.expected()).isEqualTo(Money.parse("900.00"));
        InstrumentForecast runOff = only(aPlan().runningOff("FBW", "500.00")
                .used("FBW", "0.00", "120.00")
                .forecast(JUNE));
        assertThat(runOff.verdict()).isEqualTo(ForecastVerdict.ON_PLAN);
        assertThat(runOff.notYetBooked()).isEqualTo(Money.parse("380.00"));
    }

    @Test
    void whatIsNotKnownIsNamedAndOnlyTooMuchIsCertain() { // I-18
        APlan unknownCost = aPlan().entries("MAT", 10, APlan.cost(6, null)).line("MAT", "500.00", "0.00");
        InstrumentForecast open = only(unknownCost.used("MAT", "0.00", "499.99").forecast(JUNE));
        assertThat(open.verdict()).isEqualTo(ForecastVerdict.CANNOT_BE_JUDGED);
        assertThat(open.missing()).containsExactly(new Missing(Missing.Figure.COST_PER_MONTH, "0"));
        assertThat(open.expected()).isNull();
        assertThat(open.expectedAtLeast()).isEqualTo(Money.parse("499.99"));
        assertThat(open.difference()).isNull();
        InstrumentForecast over = only(unknownCost.used("MAT", "0.00", "500.01").forecast(JUNE));
        assertThat(over.verdict()).isEqualTo(ForecastVerdict.OVERSPENT);
        assertThat(over.difference()).hasToString("-0.01");
    }

    @Test
    void aLineThatNoPositionPlansForCannotBeJudgedWhileCasesCanEnter() {
        APlan plan = aPlan().line("MAT", "500.00", "0.00");
        assertThat(only(plan.forecast(JUNE)).missing()).containsExactly(new Missing(Missing.Figure.ENTRIES, "MAT"));
        assertThat(only(plan.forecast(AFTER)).verdict()).isEqualTo(ForecastVerdict.UNDERSPENT);
    }

    @Test
    void byDemandIsNeverOffItsPlan() {
        InstrumentForecast forecast =
                only(aPlan().byDemand("VB").used("VB", "0.00", "77.00").forecast(AFTER));
        assertThat(forecast.verdict()).isEqualTo(ForecastVerdict.ON_PLAN);
        assertThat(forecast.planned()).isNull();
    }

    @Test
    void theLargestSurplusCoversTheLargestShortageFirst() {
        ProgrammeForecast forecast = aPlan().line("MAT", "1000.00", "0.00")
                .line("EGZ", "300.00", "0.00")
                .line("AVGS", "100.00", "0.00")
                .line("ESG", "100.00", "0.00")
                .used("MAT", "0.00", "200.00")
                .used("AVGS", "0.00", "950.00")
                .used("ESG", "0.00", "400.00")
                .forecast(AFTER);
        assertThat(forecast.transfers())
                .containsExactly(
                        new ForecastTransfers.Transfer("MAT", "AVGS", Money.parse("800.00")),
                        new ForecastTransfers.Transfer("EGZ", "AVGS", Money.parse("50.00")),
                        new ForecastTransfers.Transfer("EGZ", "ESG", Money.parse("250.00")));
        assertThat(forecast.uncovered())
                .containsExactly(new ForecastTransfers.Uncovered(
                        List.of("ESG"), Money.parse("50.00"), ForecastTransfers.Uncovered.Reason.NO_MONEY, null));
    }

    @Test
    void moneyThatNoLinePlansIsProposedUnlessALineTakesWhatItNeeds() {
        APlan plan = aPlan().line("AVGS", "100.00", "0.00")
                .used("AVGS", "0.00", "150.00")
                .forPlanning("1000.00");
        assertThat(plan.forecast(AFTER).transfers())
                .containsExactly(new ForecastTransfers.Transfer(null, "AVGS", Money.parse("50.00")));
        assertThat(plan.byDemand("VB").forecast(AFTER).transfers()).isEmpty();
        assertThat(aPlan().line("AVGS", "100.00", "0.00")
                        .forPlanning("-5.00")
                        .forecast(AFTER)
                        .uncovered())
                .isEmpty();
    }

    @Test
    void aProposalKeepsTheCapOfTheFreieFoerderung() { // M-73: 10 % of 10,000.00 in 2027
        ProgrammeForecast forecast =
                freieFoerderung("900.00").allotted("10000.00", "0.00").forecast(AFTER.plusYears(2));
        assertThat(forecast.transfers())
                .containsExactly(new ForecastTransfers.Transfer("MAT", "FF_16F", Money.parse("100.00")));
        assertThat(forecast.uncovered())
                .containsExactly(new ForecastTransfers.Uncovered(
                        List.of("FF_16F"),
                        Money.parse("200.00"),
                        ForecastTransfers.Uncovered.Reason.CAP,
                        "CAP_16F_2026"));
    }

    @Test
    void aCapThatCannotBeJudgedLetsNothingPass() {
        ProgrammeForecast forecast = freieFoerderung("900.00").forecast(AFTER.plusYears(2));
        assertThat(forecast.transfers()).isEmpty();
        assertThat(forecast.uncovered())
                .extracting(ForecastTransfers.Uncovered::reason)
                .containsExactly(ForecastTransfers.Uncovered.Reason.CAP_NOT_JUDGED);
    }

    private static APlan freieFoerderung(String planned) {
        return aPlan().of(2027)
                .line("FF_16F", planned, "0.00")
                .line("MAT", "5000.00", "0.00")
                .used("FF_16F", "0.00", "1200.00");
    }

    @Test
    void noMoneyIsProposedForCasesThatTheLawDoesNotAllow() { // I-2
        ProgrammeForecast forecast = aPlan().until("BGB_16J", LocalDate.of(2025, 3, 27), null)
                .entries("BGB_16J", 12, oneEachMonth())
                .line("BGB_16J", "100.00", "0.00")
                .line("MAT", "5000.00", "5000.00")
                .line("EGZ", "900.00", "0.00")
                .used("EGZ", "0.00", "100.00")
                .forecast(JUNE);
        assertThat(forecast.transfers()).isEmpty();
        assertThat(forecast.uncovered())
                .extracting(ForecastTransfers.Uncovered::reason)
                .containsExactly(ForecastTransfers.Uncovered.Reason.NOT_LEGAL);
    }

    @Property
    void proposalsMoveMoneyAndMakeNone(
            @ForAll @Size(4) List<@IntRange(max = 100_000) Integer> planned,
            @ForAll @Size(4) List<@IntRange(max = 100_000) Integer> used) {
        List<String> codes = List.of("MAT", "EGZ", "AVGS", "ESG");
        APlan plan = aPlan();
        long lacking = 0;
        long left = 0;
        for (int i = 0; i < codes.size(); i++) {
            plan.line(codes.get(i), new Money(planned.get(i)).toString(), "0.00");
            plan.used(codes.get(i), "0.00", new Money(used.get(i)).toString());
            lacking += Math.max(0, used.get(i) - planned.get(i));
            left += Math.max(0, planned.get(i) - used.get(i));
        }
        ProgrammeForecast forecast = plan.forecast(AFTER);
        long moved = forecast.transfers().stream()
                .mapToLong(transfer -> transfer.amount().cents())
                .sum();
        long open = forecast.uncovered().stream()
                .mapToLong(shortage -> shortage.amount().cents())
                .sum();
        assertThat(moved).isEqualTo(Math.min(lacking, left));
        assertThat(open).isEqualTo(lacking - moved);
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            long given = forecast.transfers().stream()
                    .filter(transfer -> code.equals(transfer.from()))
                    .mapToLong(transfer -> transfer.amount().cents())
                    .sum();
            assertThat(given).isLessThanOrEqualTo(Math.max(0, planned.get(i) - used.get(i)));
        }
    }
}
