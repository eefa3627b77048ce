package obligo.instruments.catalogue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class CatalogueFileTest {
    private static final String CODES = """
            VB MAT AVGS_MAT MAG MPAV FBW FBW_SGB3 WBP AEZ EGZ EGZ_SB PB AHI REHA ESG_SVB ESG_SELB LES AGH_MAE AGH_ENTGELT
            BEZ_16E FAV_16E EVL_16E EVL_16E_2026 FF_16F FOLGE_16G FSJM_16H TAAM_16I BGB_16J GABE_16K BAE ASA_FLEX ASA_OLD
            ABH EQ BOP HSA REISE_59 MD KOM_16A ESF_LZA SOZTEIL
            """;

    private static final Map<String, Instrument> CATALOGUE =
            CatalogueFile.read().stream().collect(Collectors.toMap(Instrument::code, Function.identity()));

    private static Instrument instrument(String code) {
        return requireNonNull(CATALOGUE.get(code));
    }

    @Test
    void holdsEveryInstrumentOfTheRulebookAndNoOther() {
        assertThat(CatalogueFile.read())
                .extracting(Instrument::code)
                .containsExactlyInAnyOrder(CODES.strip().split("\\s+"));
    }

    @Test
    void keepsTheRulesThatEditorsHaveToKeep() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            for (Instrument instrument : CATALOGUE.values()) {
                assertThat(validator.validate(instrument)).as(instrument.code()).isEmpty();
                InstrumentRules.check(instrument, "");
                new ReplacedVersions(CATALOGUE.values()).check(instrument, "");
            }
        }
    }

    @Test
    void isPlannableAsLongAsItCanBegin() {
        assertThat(instrument("FBW").plannableTo()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(instrument("BGB_16J").plannableFrom()).isEqualTo(LocalDate.of(2023, 7, 1));
        assertThat(instrument("BGB_16J").plannableTo()).isEqualTo(LocalDate.of(2024, 3, 27));
        assertThat(instrument("MAT").plannableTo()).isNull();
    }

    @Test
    void paragraph16eIsFourInstrumentsThatFollowEachOther() {
        List<Instrument> versions = List.of("BEZ_16E", "FAV_16E", "EVL_16E", "EVL_16E_2026").stream()
                .map(CatalogueFileTest::instrument)
                .toList();
        for (int i = 1; i < versions.size(); i++) {
            LocalDate end = requireNonNull(versions.get(i - 1).newCasesTo());
            assertThat(requireNonNull(versions.get(i).newCasesFrom())).isAfter(end);
        }
        assertThat(versions).extracting(Instrument::version).doesNotHaveDuplicates();
        assertThat(versions).extracting(Instrument::replaces).containsExactly(null, "BEZ_16E", "FAV_16E", "EVL_16E");
    }

    @Test
    void saysWhereItIsNotSure() {
        assertThat(CATALOGUE.values())
                .filteredOn(i -> Boolean.TRUE.equals(i.baGroupUnsure()))
                .extracting(Instrument::code)
                .containsExactlyInAnyOrder("PB", "AHI", "FSJM_16H", "GABE_16K");
        assertThat(CATALOGUE.values()).allSatisfy(i -> assertThat(i.source()).isNotBlank());
    }
}
