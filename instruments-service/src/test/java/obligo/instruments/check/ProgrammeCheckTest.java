package obligo.instruments.check;

import java.time.LocalDate;
import java.util.List;
import obligo.http.Money;
import obligo.instruments.programme.Assumptions;
import obligo.instruments.programme.Count;
import obligo.stated.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static obligo.instruments.check.APlan.aPlan;
import static obligo.instruments.check.APlan.cost;
import static org.assertj.core.api.Assertions.assertThat;

/** What a plan needs in which year, and what the check says of it. */
class ProgrammeCheckTest {
    private static final Count BY_DEMAND = new Count(null, Reason.BY_DEMAND, null, null, null, null);
    private static final Count NOT_STATED = new Count(null, Reason.NOT_STATED, null, null, null, null);

    private static List<@Nullable String> needed(List<CheckedYear> years) {
        return years.stream()
                .map(year -> year.year() + " " + (year.needed() == null ? "?" : year.needed()))
                .map(text -> (@Nullable String) text)
                .toList();
    }

    private static Assumptions inJanuary(int entries, int months, String perMonth) {
        return new Assumptions(
                months, Money.parse(perMonth), null, List.of(entries, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), null, null);
    }

    private static Assumptions inNovember(
            int entries, int months, String perMonth, Assumptions.@Nullable CallOff callOff) {
        return new Assumptions(
                months, Money.parse(perMonth), null, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, entries, 0), callOff, null);
    }

    @Test
    void theContractOfTheRulebookNeedsItsYears() { // 1.7: 20 seats, two years from November, 600.00 a month
        assertThat(needed(aPlan().entries("MAT", 20, inNovember(20, 24, "600.00", null))
                        .years()))
                .containsExactly("2025 24000.00", "2026 144000.00", "2027 120000.00");
    }

    @Test
    void fortySixCasesOfParagraph16iNeedSixYearsAlongTheirProfile() { // I-13
        assertThat(needed(aPlan().profile("TAAM_16I", 60, 100, 100, 90, 80, 70)
                        .entries("TAAM_16I", 46, cost(null, "1847.00"))
                        .years()))
                .containsExactly(
                        "2025 552253.00",
                        "2026 1019544.00",
                        "2027 964318.70",
                        "2028 862364.30",
                        "2029 760409.90",
                        "2030 327103.70");
    }

    @Test
    void whatIsNotKnownIsNamedAndNotGuessed() { // I-18: 5,000.00 for 10 entries says nothing of a case's cost
        CheckedYear year = aPlan().entries("MAT", 10, cost(6, null))
                .line("MAT", "5000.00", "0.00")
                .years()
                .get(0);
        assertThat(year.verdict()).isEqualTo(CheckVerdict.CANNOT_BE_JUDGED);
        assertThat(year.missing()).containsExactly(new Missing(Missing.Figure.COST_PER_MONTH, "0"));
        assertThat(year.needed()).isNull();
        assertThat(year.available()).isEqualTo(Money.parse("5000.00"));
    }

    @Test
    void newCasesAreNotPaidFromPriorCommitments() { // M-46
        APlan plan = aPlan().entries("MAT", 10, inJanuary(10, 6, "100.00"));
        CheckedYear enough = plan.line("MAT", "8000.00", "2000.00").years().get(0);
        assertThat(enough.verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(enough.difference()).isEqualTo(Money.ZERO);
        CheckedYear tooFew = aPlan().entries("MAT", 10, inJanuary(10, 6, "100.00"))
                .line("MAT", "8000.00", "2000.01")
                .years()
                .get(0);
        assertThat(tooFew.verdict()).isEqualTo(CheckVerdict.SHORT);
        assertThat(tooFew.difference()).hasToString("-0.01");
        assertThat(tooFew.ruleId()).isEqualTo("M-46");
    }

    @Test
    void withoutThePriorCommitmentsOnlyTooMuchIsCertain() {
        CheckedYear open = aPlan().entries("MAT", 10, inJanuary(10, 6, "100.00"))
                .line("MAT", "8000.00", null)
                .years()
                .get(0);
        assertThat(open.verdict()).isEqualTo(CheckVerdict.CANNOT_BE_JUDGED);
        assertThat(open.missing()).containsExactly(new Missing(Missing.Figure.PRIOR_COMMITMENTS, "MAT"));
        assertThat(open.availableAtMost()).isEqualTo(Money.parse("8000.00"));
        CheckedYear certain = aPlan().entries("MAT", 10, inJanuary(10, 6, "100.00"))
                .line("MAT", "5999.99", null)
                .years()
                .get(0);
        assertThat(certain.verdict()).isEqualTo(CheckVerdict.SHORT);
    }

    @Test
    void eachDueYearHasItsOwnAuthorisation() { // M-42
        ProgrammeCheck.Result result = aPlan().entries("MAT", 20, inNovember(20, 24, "600.00", null))
                .line("MAT", "24000.00", "0.00")
                .authorised(2026, "200000.00")
                .authorised(2027, "119999.99")
                .checked();
        assertThat(result.authorisations())
                .extracting(CheckedYear::verdict)
                .containsExactly(CheckVerdict.OK, CheckVerdict.SHORT);
        assertThat(result.authorisations().get(1).difference()).hasToString("-0.01");
        assertThat(result.verdict()).isEqualTo(CheckVerdict.SHORT);
    }

    @Test
    void anAuthorisationIsOfAllInstrumentsTogether() {
        ProgrammeCheck.Result result = aPlan().entries("MAT", 1, inNovember(1, 14, "100.00", null))
                .entries("AVGS", 1, inNovember(1, 14, "100.00", null))
                .authorised(2026, "2000.00")
                .checked();
        assertThat(result.authorisations().get(0).needed()).isEqualTo(Money.parse("2400.00"));
        assertThat(result.instruments())
                .allSatisfy(
                        group -> assertThat(group.years().get(1).available()).isEqualTo(Money.parse("800.00")))
                .allSatisfy(group -> assertThat(group.years().get(1).verdict()).isEqualTo(CheckVerdict.SHORT));
    }

    @Test
    void aDueYearNobodyToldOfIsMissingAndOneNotAmongThoseToldHasNone() {
        APlan plan = aPlan().entries("MAT", 1, inNovember(1, 14, "100.00", null));
        assertThat(plan.checked().authorisations().get(0).missing())
                .containsExactly(new Missing(Missing.Figure.AUTHORISATION, "2026"));
        assertThat(plan.authorised(2027, "1.00")
                        .checked()
                        .authorisations()
                        .get(0)
                        .verdict())
                .isEqualTo(CheckVerdict.SHORT);
    }

    @Test
    void aFrameworkContractIsCountedAtItsMaximum() {
        CheckedYear year = aPlan().entries("MAT", 20, inNovember(20, 2, "600.00", new Assumptions.CallOff(70, 120)))
                .years()
                .get(0);
        assertThat(year.needed()).isEqualTo(Money.parse("28800.00"));
        assertThat(year.neededAtCallOffMinimum()).isEqualTo(Money.parse("16800.00"));
    }

    @Test
    void placesBecomeEntriesByDurationAndUtilisation() { // I-8: 30 x 12 / 6 x 80 % = 48
        Assumptions planning = new Assumptions(6, Money.parse("100.00"), 80, null, null, null);
        CheckedRow row = aPlan().places("MAT", 30, planning)
                .checked()
                .instruments()
                .get(0)
                .positions()
                .get(0);
        assertThat(row.entries()).isEqualTo("48.00");
        assertThat(row.stock()).isEqualTo("24.00");
        assertThat(row.places()).isEqualTo("30.00");
        assertThat(needed(aPlan().places("MAT", 30, planning).years()))
                .isEqualTo(needed(aPlan().entries("MAT", 48, planning).years()));
        assertThat(aPlan().places("MAT", 30, cost(6, "100.00")).years().get(0).missing())
                .contains(new Missing(Missing.Figure.UTILISATION, "0"));
    }

    @Test
    void entriesAfterTheEndOfAnInstrumentAreNotLegal() { // I-2, R-21
        ProgrammeCheck.Result result = aPlan().of(2024)
                .until("BGB_16J", LocalDate.of(2024, 3, 27), null)
                .entries("BGB_16J", 12, cost(1, "75.00"))
                .checked();
        assertThat(result.verdict()).isEqualTo(CheckVerdict.NOT_LEGAL);
        assertThat(result.instruments().get(0).objections())
                .containsExactly(new Objection(
                        Objection.Reason.INSTRUMENT_EXPIRED, "R-21", "0", "BGB_16J", null, LocalDate.of(2024, 3, 27)));
        assertThat(aPlan().of(2024)
                        .until("BGB_16J", LocalDate.of(2024, 3, 27), null)
                        .entries("BGB_16J", 12, inJanuary(12, 1, "75.00"))
                        .checked()
                        .instruments()
                        .get(0)
                        .objections())
                .isEmpty();
    }

    @Test
    void moneyForAnInstrumentThatEndsWithinTheYearIsObjectedToWithoutEntries() {
        ProgrammeCheck.Result result = aPlan().of(2024)
                .until("BGB_16J", LocalDate.of(2024, 3, 27), null)
                .position("1.10", NOT_STATED, null, null, "BGB_16J")
                .line("BGB_16J", "319497.00", null)
                .checked();
        assertThat(result.instruments().get(0).objections())
                .extracting(Objection::of)
                .containsExactly("BGB_16J");
        assertThat(result.verdict()).isEqualTo(CheckVerdict.NOT_LEGAL);
    }

    @Test
    void casesThatOutlastTheirMoneyAreNotLegal() {
        assertThat(aPlan().until("ABH", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 31))
                        .entries("ABH", 1, inNovember(1, 5, "1.00", null))
                        .checked()
                        .instruments()
                        .get(0)
                        .objections())
                .isEmpty();
        assertThat(aPlan().until("ABH", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 31))
                        .entries("ABH", 1, inNovember(1, 6, "1.00", null))
                        .checked()
                        .instruments()
                        .get(0)
                        .objections())
                .extracting(Objection::code)
                .containsExactly(Objection.Reason.PAYABLE_ENDS);
        assertThat(aPlan().profile("EVL", 24, 75, 50)
                        .entries("EVL", 1, inNovember(1, 25, "1.00", null))
                        .checked()
                        .instruments()
                        .get(0)
                        .objections())
                .extracting(Objection::code)
                .containsExactly(Objection.Reason.BEYOND_PROFILE);
    }

    @Test
    void byDemandTakesWhatThereIs() { // I-6
        CheckedYear year = aPlan().position("1", BY_DEMAND, null, null, "VB")
                .line("VB", "676382.00", null)
                .years()
                .get(0);
        assertThat(year.verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(year.needed()).isNull();
        assertThat(year.missing()).isEmpty();
    }

    @Test
    void freieFoerderungIsHeldAgainstTheCapInForce() { // M-70 ff.
        APlan of2025 = aPlan().line("FF_16F", "33632.00", null).allotted("100.00", null);
        assertThat(of2025.checked().caps()).extracting(CheckedCap::ruleId).containsExactly("M-72");
        assertThat(of2025.checked().caps().get(0).verdict()).isEqualTo(CheckVerdict.OK);
        CheckedCap above = cap2027("100.01", "1010.09", "10.00");
        assertThat(above.limit()).isEqualTo(Money.parse("100.00"));
        assertThat(above.verdict()).isEqualTo(CheckVerdict.NOT_LEGAL);
        assertThat(cap2027("100.00", "1010.09", "10.00").verdict()).isEqualTo(CheckVerdict.OK);
        assertThat(cap2027("100.00", "1010.09", null).missing())
                .containsExactly(new Missing(Missing.Figure.ALLOTMENT, "FBW_REHA"));
        assertThat(cap2027("101.01", "1010.09", null).verdict()).isEqualTo(CheckVerdict.NOT_LEGAL);
    }

    private static CheckedCap cap2027(String planned, String allotted, @Nullable String contained) {
        return aPlan().of(2027)
                .line("FF_16F", planned, null)
                .allotted(allotted, contained)
                .checked()
                .caps()
                .get(0);
    }
}
