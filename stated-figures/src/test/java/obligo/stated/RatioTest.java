package obligo.stated;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RatioTest {
    @Test
    void isTheSameNumberHoweverItIsWritten() {
        assertThat(Ratio.of(2, 4)).isEqualTo(Ratio.of(1, 2)).isEqualTo(Ratio.of(-3, -6));
        assertThat(Ratio.of(1, -2)).isEqualTo(Ratio.ZERO.minus(Ratio.of(1, 2)));
        assertThat(Ratio.of(new BigDecimal("0.50")))
                .isEqualTo(Ratio.ofPercent(50))
                .isEqualTo(Ratio.ofPercent("50.0"));
        assertThat(Ratio.of(new BigDecimal("1E2"))).isEqualTo(Ratio.of(100));
        assertThat(Ratio.of(0, 7)).isEqualTo(Ratio.ZERO);
    }

    @Test
    void losesNothingOnTheWay() {
        Ratio twelfth = Ratio.of(46, 12);
        Ratio year = Ratio.ZERO;
        for (int month = 0; month < 12; month++) {
            year = year.plus(twelfth);
        }
        assertThat(year).isEqualTo(Ratio.of(46));
        assertThat(Ratio.of(8969, 49946).times(Ratio.of(49946))).isEqualTo(Ratio.of(8969));
        assertThat(Ratio.of(7).over(Ratio.of(3)).over(Ratio.of(7))).isEqualTo(Ratio.of(1, 3));
    }

    @Test
    void isRoundedHalfUpOnlyWhereItIsShown() {
        assertThat(Ratio.of(8969, 49946).percent()).isEqualTo("17.9574");
        assertThat(Ratio.of(1, 8).rounded(2)).isEqualTo("0.13");
        assertThat(Ratio.of(-1, 8).rounded(2)).isEqualTo("-0.13");
        assertThat(Ratio.of(5, 2).decimal(0)).isEqualByComparingTo("3");
    }

    @Test
    void isOrderedByItsValue() {
        assertThat(Ratio.of(1, 3)).isLessThan(Ratio.of(1, 2)).isGreaterThan(Ratio.of(-1, 2));
        assertThat(Ratio.of(1, -2)).isLessThan(Ratio.ZERO);
    }

    @Test
    void isNeverOverZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.ONE.over(Ratio.ZERO));
    }
}
