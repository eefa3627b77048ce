package obligo.budget.administration;

import java.time.LocalDate;
import java.util.Random;
import obligo.budget.law.Law;
import obligo.budget.law.Share;
import obligo.http.Money;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** M-34: what the municipality adds to each euro that is moved. */
class LeverTest {
    private static final Share KFA = Law.asShipped().kfaShare(LocalDate.of(2025, 12, 31));

    @ParameterizedTest(name = "need {0}, transfer {1}: {2} + {3} = {4}")
    @CsvSource({
        "1000000.00,          ,   848000.00,  152000.00,  1000000.00",
        "          , 848000.00,   848000.00,  152000.00,  1000000.00",
        "          ,      1.00,        1.00,       0.18,        1.18",
        "      0.01,          ,        0.01,       0.00,        0.01",
        "      0.00,          ,        0.00,       0.00,        0.00",
        "          , 19979703.00, 19979703.00, 3581267.52, 23560970.52",
        "9999999999999.99,    , 8479999999999.99, 1520000000000.00, 9999999999999.99",
        "          , 9999999999999.99, 9999999999999.99, 1792452830188.68, 11792452830188.67",
    })
    void bothPartsMakeTheNeed(
            @Nullable String needed, @Nullable String moved, String federal, String municipal, String gross) {
        Lever lever = Lever.of(money(needed), money(moved), KFA);
        assertThat(lever.federal()).hasToString(federal);
        assertThat(lever.municipal()).hasToString(municipal);
        assertThat(lever.grossNeed()).hasToString(gross);
    }

    private static @Nullable Money money(@Nullable String euros) {
        return euros == null ? null : Money.parse(euros);
    }

    @Test
    void whatATransferPaysForNeedsExactlyThatTransfer() {
        Random random = new Random(34);
        for (int i = 0; i < 2000; i++) {
            Money transfer = new Money(random.nextLong(100_000_000_000_00L));
            Lever forward = Lever.of(null, transfer, KFA);
            assertThat(Lever.of(forward.grossNeed(), null, KFA)).isEqualTo(forward);
        }
    }

    @Test
    void refusesBothAndNeither() {
        Money euro = new Money(100);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Lever.of(euro, euro, KFA))
                .withMessageContaining("lever-unclear");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Lever.of(null, null, KFA))
                .withMessageContaining("lever-unclear");
    }
}
