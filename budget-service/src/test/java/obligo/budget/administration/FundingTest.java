package obligo.budget.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import obligo.budget.law.Law;
import obligo.budget.law.Share;
import obligo.http.Money;
import obligo.stated.Cause;
import obligo.stated.Finding;
import obligo.stated.SourceDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who pays what (M-30, M-31), and which stated sums contradict it. */
class FundingTest {
    private static final Share KFA = Law.asShipped().kfaShare(LocalDate.of(2025, 12, 31));

    /** The programme prints sums only; the base is the one that its KFA implies. */
    private static final List<CostItem> DUISBURG_2025 =
            List.of(item("BASE", "96850862.00", true), item("OUTSIDE", "2759304.00", false));

    private static CostItem item(String key, String euros, boolean kfaRelevant) {
        return new CostItem(key, key, Money.parse(euros), null, kfaRelevant, null);
    }

    private static CostItem printed(String key, String euros, String roundedTo, boolean kfaRelevant) {
        return new CostItem(key, key, Money.parse(euros), Money.parse(roundedTo), kfaRelevant, null);
    }

    private static List<Finding> findings(List<CostItem> items, @Nullable String kfa, @Nullable String total) {
        AdministrationBudget budget = new AdministrationBudget(
                null,
                new SourceDocument("Ein Programm", null, null, null),
                items,
                new AdministrationBudget.Stated(kfa, total));
        return new StatedSums(budget, KFA).findings(Locale.GERMAN);
    }

    @Test
    void duisburgs2025IsPaidAsItsProgrammePrints() {
        Funding funding = Funding.of(DUISBURG_2025, KFA);
        assertThat(funding.kfaPercent()).isEqualTo("15.2");
        assertThat(funding.base()).hasToString("96850862.00");
        assertThat(funding.kfa()).hasToString("14721331.02");
        assertThat(funding.federalShare()).hasToString("82129530.98");
        assertThat(funding.outsideBase()).hasToString("2759304.00");
        assertThat(funding.federalTotal()).hasToString("84888834.98"); // printed 64,909,132 + 19,979,703 = 84,888,835
        assertThat(funding.total()).hasToString("99610166.00");
    }

    @Test
    void wholeEurosInPrintInventNoFinding() {
        assertThat(findings(DUISBURG_2025, "14721331", "99610166")).isEmpty();
        assertThat(findings(DUISBURG_2025, "14721331.02", "99610166.00")).isEmpty();
    }

    /** 84,888,835 x 15.2 / 84.8: what the KFA would be if all costs were in its base. */
    @Test
    void aKfaOnEverythingContradictsTheBase() {
        assertThat(findings(DUISBURG_2025, "15215923.25", null)).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("stated:kfa");
            assertThat(finding.ruleId()).isEqualTo("M-31");
            assertThat(finding.code()).isEqualTo("KFA_DIFFERS");
            assertThat(finding.computed()).isEqualTo("14721331.02");
            assertThat(finding.difference()).isEqualTo("494592.23");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
    }

    @ParameterizedTest(name = "KFA printed {0}: finding {1}")
    @CsvSource({
        "14721331,    false",
        "14721332,    true",
        "14721330,    true",
        "14721331.02, false",
        "14721331.03, true",
        "14721331.01, true",
        "14721331.0,  false",
        "14721331.1,  true",
    })
    void aPrintedKfaIsAsSureAsItsLastDigit(String kfa, boolean found) {
        assertThat(findings(DUISBURG_2025, kfa, null)).hasSize(found ? 1 : 0);
    }

    @Test
    void itemsPrintedInThousandsLeaveTheKfaThatMuchRoom() {
        List<CostItem> coarse = List.of(printed("BASE", "96851000.00", "1000.00", true));
        assertThat(findings(coarse, "14721331", null)).isEmpty();
        assertThat(findings(coarse, "14721428", null)).isEmpty(); // 15.2 % of 96,851,500
        assertThat(findings(coarse, "14721429", null)).hasSize(1);
    }

    @Test
    void aTotalThatLeavesAnItemOutSaysWhich() {
        assertThat(findings(DUISBURG_2025, null, "96850862")).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("M-30");
            assertThat(finding.code()).isEqualTo("ADMINISTRATION_TOTAL");
            Cause cause = requireNonNull(finding.cause());
            assertThat(cause.code()).isEqualTo(Cause.Code.ROW_LEFT_OUT);
            assertThat(cause.references()).containsExactly("item:OUTSIDE");
        });
    }

    @Test
    void withoutStatedSumsThereIsNothingToFind() {
        assertThat(findings(DUISBURG_2025, null, null)).isEmpty();
    }

    @Test
    void nothingIsLostBetweenThePayers() {
        Random random = new Random(30);
        for (int i = 0; i < 1000; i++) {
            List<CostItem> items = new ArrayList<>();
            for (int row = 0; row <= random.nextInt(20); row++) {
                Money amount = new Money(random.nextLong(100_000_000_000L));
                items.add(new CostItem("R" + row, "R", amount, null, random.nextBoolean(), null));
            }
            Funding funding = Funding.of(items, KFA);
            long total = items.stream().mapToLong(item -> item.amount().cents()).sum();
            assertThat(funding.total().cents()).isEqualTo(total);
            assertThat(funding.base().plus(funding.outsideBase())).isEqualTo(funding.total());
            assertThat(funding.kfa().plus(funding.federalShare())).isEqualTo(funding.base());
            assertThat(funding.kfa().plus(funding.federalTotal())).isEqualTo(funding.total());
        }
    }
}
