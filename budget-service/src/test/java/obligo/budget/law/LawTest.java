package obligo.budget.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import obligo.budget.allotments.Stage;
import obligo.budget.money.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The law as it is shipped. */
class LawTest {
    private static final Law LAW = Law.asShipped();

    @ParameterizedTest
    @EnumSource
    void onlyTheTwoFederalTitlesCoverEachOther(Pot pot) {
        assertThat(LAW.pot(pot).coverable())
                .isEqualTo(EnumSet.of(Pot.EGL, Pot.VWK).contains(pot));
        assertThat(LAW.pot(pot).legalReference()).isNotBlank();
    }

    @Test
    void onlyMoneyThatIsAllottedToTheJobcenterIsControlled() {
        assertThat(Arrays.stream(Pot.values()).filter(pot -> !LAW.pot(pot).controlled()))
                .containsExactly(Pot.PAT, Pot.MUNICIPAL);
    }

    @ParameterizedTest
    @EnumSource
    void everyStageButAnEstimateIsMoney(Stage stage) {
        assertThat(LAW.isMoney(stage.name())).isEqualTo(stage != Stage.ESTIMATE);
    }

    @Test
    void aStageThatTheLawDoesNotNameIsNoMoney() {
        assertThat(LAW.isMoney("RUMOUR")).isFalse();
    }

    @Test
    void laterYearsNeedAnAuthorisationAndAReceiverHasToBeFullyCommitted() {
        assertThat(LAW.needsAuthorisation()).isTrue();
        assertThat(LAW.transferToleranceCents()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1} % and {2} %")
    @CsvSource({"2005-01-01, 87.4, 12.6", "2011-03-31, 87.4, 12.6", "2011-04-01, 84.8, 15.2", "2026-07-01, 84.8, 15.2"})
    void federationAndMunicipalityShareTheCosts(LocalDate day, String federal, String municipal) {
        assertThat(LAW.federalShare(day).percent()).isEqualTo(federal);
        assertThat(LAW.kfaShare(day).percent()).isEqualTo(municipal);
    }

    @ParameterizedTest(name = "{0} begun on {1}: {2}")
    @CsvSource(textBlock = """
                    TAAM_16I     | 2018-12-31 | in full
                    TAAM_16I     | 2019-01-01 | 100 100 90 80 70
                    TAAM_16I     | 2026-07-01 | 100 100 90 80 70
                    EVL_16E      | 2019-01-01 | 75 50
                    EVL_16E      | 2026-06-30 | 75 50
                    EVL_16E      | 2026-07-01 | in full
                    EVL_16E_2026 | 2026-06-30 | in full
                    EVL_16E_2026 | 2026-07-01 | 75 50
                    MAT          | 2026-07-01 | in full
                    """, delimiter = '|')
    void aCaseIsSubsidisedByTheLawOfItsFirstDay(String instrument, LocalDate start, String rates) {
        Optional<SubsidyProfile> profile = LAW.profile(instrument, start);
        assertThat(profile.map(p -> p.byYear().stream().map(Share::percent).toList())
                        .map(percents -> String.join(" ", percents))
                        .orElse("in full"))
                .isEqualTo(rates);
    }

    @Test
    void saysOfEveryRowWhereItStandsAndWhatIsUnsure() {
        for (int year = 2005; year <= 2027; year++) {
            assertThat(LAW.inForceOn(LocalDate.of(year, 7, 1))).isNotEmpty().allSatisfy(row -> {
                assertThat(row.legalReference()).as(row.key()).isNotBlank();
                assertThat(row.ruleId()).as(row.key()).matches("[MI]-[0-9]+");
                if (row.status() == Provision.Status.UNCONFIRMED) {
                    assertThat(row.note()).as(row.key()).isNotBlank();
                }
            });
        }
    }

    @Test
    void isUnsureWhereTheRulebookIs() {
        assertThat(LAW.inForceOn(LocalDate.of(2026, 7, 1)).stream()
                        .filter(row -> row.status() == Provision.Status.UNCONFIRMED)
                        .map(Provision::ruleId)
                        .distinct())
                .containsExactlyInAnyOrder("M-32", "M-33", "M-44", "M-73");
    }
}
