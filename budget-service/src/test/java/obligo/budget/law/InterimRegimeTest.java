package obligo.budget.law;

import java.time.LocalDate;
import java.util.Random;
import obligo.budget.money.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a time without a budget law releases (M-60 to M-65). */
class InterimRegimeTest {
    private static final Law LAW = Law.asShipped();
    private static final InterimRegime OF_2025 =
            LAW.interimRegime(LocalDate.of(2025, 3, 1)).orElseThrow();

    private static final long ALLOTTED = 58_565_156_00L;
    private static final long FBW_REHA = 5_080_923_00L;
    private static final long CORE = 53_484_233_00L;
    private static final long PRIOR_COMMITMENTS = 32_100_357_00L;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-10-01, true", "2025-10-02, false", "2026-01-01, false"})
    void rulesOnThisDay(LocalDate day, boolean interim) {
        assertThat(LAW.interimRegime(day).isPresent()).isEqualTo(interim);
    }

    @Test
    void limitsBothTitlesAndExemptsWhatIsRefunded() {
        assertThat(OF_2025.quota().percent()).isEqualTo("45");
        assertThat(OF_2025.base()).isEqualTo("FIRST_GOV_DRAFT");
        assertThat(OF_2025.pots()).containsExactlyInAnyOrder(Pot.EGL, Pot.VWK);
        assertThat(OF_2025.exemptPots()).containsExactly(Pot.FBW_REHA);
    }

    /** Duisburg 2025: 24,067,904.85 + 32,100,357 + 5,080,923 = 61,249,184.85 is more than the year's allotment. */
    @Test
    void releasedDuisburgsWholeYearAtOnce() {
        assertThat(ALLOTTED - FBW_REHA).isEqualTo(CORE);
        assertThat(OF_2025.quota().floorOf(CORE)).isEqualTo(24_067_904_85L);
        assertThat(OF_2025.releasedCents(CORE, PRIOR_COMMITMENTS, FBW_REHA, Long.MAX_VALUE))
                .isEqualTo(61_249_184_85L);
        assertThat(OF_2025.releasedCents(CORE, PRIOR_COMMITMENTS, FBW_REHA, ALLOTTED))
                .isEqualTo(ALLOTTED);
    }

    @Test
    void withoutPriorCommitmentsReleasesTheQuotaAndWhatIsExempt() {
        assertThat(OF_2025.releasedCents(CORE, 0, FBW_REHA, ALLOTTED)).isEqualTo(24_067_904_85L + FBW_REHA);
    }

    @Test
    void neverReleasesMoreThanTheYearNorLessThanTheQuotaWithinIt() {
        Random random = new Random(63);
        for (int i = 0; i < 2000; i++) {
            long core = random.nextLong(Long.MAX_VALUE);
            long annual = random.nextLong(Long.MAX_VALUE);
            long released = OF_2025.releasedCents(
                    core, random.nextLong(Long.MAX_VALUE), random.nextLong(Long.MAX_VALUE), annual);
            assertThat(released)
                    .isLessThanOrEqualTo(annual)
                    .isGreaterThanOrEqualTo(Math.min(annual, OF_2025.quota().floorOf(core)));
        }
    }
}
