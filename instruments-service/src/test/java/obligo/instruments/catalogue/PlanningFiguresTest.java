package obligo.instruments.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import obligo.http.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What the catalogue knows of costs, and for whom. */
class PlanningFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private static UnitCost cost(String amount, @Nullable String region, @Nullable String form) {
        return new UnitCost(DAY, null, Money.parse(amount), region, form, null, "Test");
    }

    private static final PlanningFigures FIGURES = new PlanningFigures(
            List.of(),
            List.of(),
            List.of(),
            List.of(cost("1.00", null, null), cost("2.00", null, "gE"), cost("3.00", "hessen", null)));

    @ParameterizedTest
    @CsvSource({"hessen,gE,3.00", "bayern,gE,2.00", ",zkT,1.00", ",,1.00"})
    void thePriceThatSaysMostCounts(@Nullable String region, @Nullable String form, String amount) {
        assertThat(FIGURES.unitCost(DAY, region, form).map(UnitCost::costPerMonth))
                .isEqualTo(Optional.of(Money.parse(amount)));
    }

    @Test
    void aPriceHoldsFromItsDayOn() {
        assertThat(FIGURES.unitCost(DAY.minusDays(1), null, null)).isEmpty();
    }

    @Test
    void theShippedProfilesAreThoseOfTheLaw() { // I-13, I-14
        Map<String, Instrument> catalogue =
                CatalogueFile.read().stream().collect(Collectors.toMap(Instrument::code, Function.identity()));
        assertThat(profile(catalogue, "TAAM_16I", LocalDate.of(2025, 1, 1))).containsExactly(100, 100, 90, 80, 70);
        assertThat(profile(catalogue, "EVL_16E", LocalDate.of(2026, 6, 30))).containsExactly(75, 50);
        assertThat(profile(catalogue, "EVL_16E", LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(profile(catalogue, "EVL_16E_2026", LocalDate.of(2026, 7, 1))).containsExactly(75, 50);
        assertThat(profile(catalogue, "MAT", LocalDate.of(2025, 1, 1))).isEmpty();
    }

    private static List<Integer> profile(Map<String, Instrument> catalogue, String code, LocalDate start) {
        return requireNonNull(catalogue.get(code))
                .planning()
                .fundingProfile(start)
                .map(FundingProfile::percentByYear)
                .orElse(List.of());
    }
}
