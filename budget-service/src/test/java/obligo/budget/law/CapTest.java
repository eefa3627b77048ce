package obligo.budget.law;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import obligo.budget.money.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ladder of caps (M-70 to M-75), and what one lets pass. */
class CapTest {
    private static final Law LAW = Law.asShipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
                    2008-12-31 | none
                    2009-01-01 | M-70 10 % of EGL for FF_16F
                    2012-03-31 | M-70 10 % of EGL for FF_16F
                    2012-04-01 | M-71 20 % of EGL for FAV_16E, FF_16F
                    2016-07-31 | M-71 20 % of EGL for FAV_16E, FF_16F
                    2016-08-01 | M-71 20 % of EGL for FAV_16E, FF_16F, FSJM_16H
                    2018-12-31 | M-71 20 % of EGL for FAV_16E, FF_16F, FSJM_16H
                    2019-01-01 | none
                    2026-06-30 | none
                    2026-07-01 | M-73 10 % of EGL without FBW_REHA for FF_16F
                    2031-01-01 | M-73 10 % of EGL without FBW_REHA for FF_16F
                    """, delimiter = '|')
    void onThisDayTheLawSays(LocalDate day, String says) {
        String inForce = LAW.caps(day.getYear()).stream()
                .filter(cap -> cap.inForceOn(day))
                .map(CapTest::read)
                .collect(Collectors.joining(" and "));
        assertThat(inForce.isEmpty() ? "none" : inForce).isEqualTo(says);
    }

    private static String read(Cap cap) {
        String base = cap.base()
                + cap.notInBase().stream().map(pot -> " without " + pot).collect(Collectors.joining());
        return cap.ruleId() + " " + cap.share().percent() + " % of " + base + " for "
                + String.join(", ", new TreeSet<>(cap.instruments()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2008, 0", "2009, 1", "2012, 2", "2016, 2", "2018, 1", "2019, 0", "2025, 0", "2026, 1", "2027, 1"})
    void aYearKnowsTheCapsOfItsDays(int year, int caps) {
        assertThat(LAW.caps(year)).hasSize(caps);
    }

    @Test
    void theCapOf2026CountsTheWholeYearUntilConfiguredOtherwise() {
        assertThat(LAW.caps(2026)).extracting(Cap::scope).containsExactly(Cap.Scope.WHOLE_YEAR);
    }

    @Test
    void theLimitIsFlooredToTheCent() {
        assertThat(LAW.caps(2026).get(0).limitCents(66_970_867_95L)).isEqualTo(6_697_086_79L);
    }

    @Test
    void theLimitIsNeverMoreThanTheShare() {
        Random random = new Random(73);
        for (int i = 0; i < 2000; i++) {
            long percent = random.nextInt(101);
            long base = random.nextLong(1_000_000_000_000_00L);
            Cap cap = new Cap(
                    "ANY",
                    "M-73",
                    Set.of("FF_16F"),
                    new Share(percent, 100),
                    Pot.EGL,
                    Set.of(),
                    LocalDate.of(2026, 7, 1),
                    null,
                    Cap.Scope.WHOLE_YEAR,
                    "§ 16f SGB II");
            long limit = cap.limitCents(base);
            assertThat(limit * 100).isLessThanOrEqualTo(base * percent).isGreaterThan(base * percent - 100);
        }
    }
}
