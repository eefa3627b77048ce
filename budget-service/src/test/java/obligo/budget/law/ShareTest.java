package obligo.budget.law;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShareTest {
    private static final int TRIES = 2000;

    @Test
    void isAsExactAsItsDecimal() {
        assertThat(Share.parse("0.848")).isEqualTo(new Share(848, 1000));
        assertThat(Share.parse("1.00")).isEqualTo(new Share(100, 100));
        assertThat(Share.parse("0")).isEqualTo(new Share(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.01", "-0.1", "2", "0,848", "84.8 %", "", ".5", "1e-1", "0.0000000001"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text));
    }

    @ParameterizedTest(name = "{0} of {1} cents: {2} at most, {3} rounded")
    @CsvSource({
        "0.10,  6697086795,  669708679,  669708680",
        "0.45,  5348423300, 2406790485, 2406790485",
        "0.848,  100000000,   84800000,   84800000",
        "0.152, 9685086200, 1472133102, 1472133102",
        "0.50,           1,          0,          1",
        "0.50,          -1,         -1,         -1",
        "0.49,           1,          0,          0",
        "1.00, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "0.999999999, 9223372036854775807, 9223372027631403770, 9223372027631403770",
    })
    void floorsWhatAControlLetsPassAndRoundsWhatIsPaid(String share, long cents, long floored, long rounded) {
        assertThat(Share.parse(share).floorOf(cents)).isEqualTo(floored);
        assertThat(Share.parse(share).halfUpOf(cents)).isEqualTo(rounded);
    }

    @Test
    void neverGivesMoreThanItsExactPartAndMissesItByLessThanACent() {
        Random random = new Random(710);
        for (int i = 0; i < TRIES; i++) {
            Share share = any(random);
            long cents = random.nextLong(Long.MAX_VALUE);
            BigInteger exact = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(share.numerator()));
            BigInteger denominator = BigInteger.valueOf(share.denominator());
            BigInteger floored = BigInteger.valueOf(share.floorOf(cents)).multiply(denominator);
            assertThat(floored).isLessThanOrEqualTo(exact);
            assertThat(exact.subtract(floored)).isLessThan(denominator);
            assertThat(share.halfUpOf(cents) - share.floorOf(cents)).isBetween(0L, 1L);
        }
    }

    @Test
    void andItsRestMakeTheWhole() {
        Random random = new Random(460);
        for (int i = 0; i < TRIES; i++) {
            Share share = any(random);
            long cents = random.nextLong(Long.MAX_VALUE);
            long lost = cents - share.floorOf(cents) - share.rest().floorOf(cents);
            assertThat(lost).isBetween(0L, 1L);
        }
    }

    private static Share any(Random random) {
        long denominator = 1 + random.nextLong(1_000_000_000);
        return new Share(random.nextLong(denominator + 1), denominator);
    }

    @ParameterizedTest
    @CsvSource({"0.848, 84.8", "0.10, 10", "1.00, 100", "0.152, 15.2", "0, 0"})
    void isReadInPercent(String share, String percent) {
        assertThat(Share.parse(share).percent()).isEqualTo(percent);
    }
}
