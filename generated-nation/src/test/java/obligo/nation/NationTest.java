package obligo.nation;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NationTest {
    private static final Nation NATION = new Nation(42, List.of("34102", "38704", "03002"));
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private static Row row(Measured indicator, String gender, int state) {
        return NATION.row("34102", MARCH, indicator, gender, state);
    }

    @Test
    void theSameSeedIsTheSameNationAndAnotherIsNot() {
        List<Row> year = NATION.year(2025).toList();
        assertThat(year).hasSize(3 * 12 * 15 * 4 * 3);
        assertThat(new Nation(42, NATION.jobcenters()).year(2025).toList()).isEqualTo(year);
        assertThat(new Nation(43, NATION.jobcenters()).year(2025).toList()).isNotEqualTo(year);
    }

    @Test
    void gendersNeverExceedTheTotalAndLeaveFewOut() {
        NATION.year(2025).filter(row -> row.gender().equals("TOTAL")).forEach(total -> {
            Row women = NATION.row(total.jobcenter(), total.month(), total.indicator(), "FEMALE", total.state());
            Row men = NATION.row(total.jobcenter(), total.month(), total.indicator(), "MALE", total.state());
            assertThat(total.numerator() - women.numerator() - men.numerator()).isBetween(0L, 2L);
            assertThat(total.denominator() - women.denominator() - men.denominator())
                    .isBetween(0L, 2L);
            assertThat(total.numerator()).isNotNegative();
            assertThat(total.denominator()).isPositive();
        });
    }

    @Test
    void theDenominatorOfAChangeIsTheFinalNumeratorOfTheYearBefore() {
        for (Measured change : List.of(Measured.K1, Measured.K1E1, Measured.K1E2, Measured.K3)) {
            Row before = NATION.row("34102", MARCH.minusYears(1), change, "TOTAL", 3);
            assertThat(row(change, "TOTAL", 0).denominator()).isEqualTo(before.numerator());
        }
    }

    @Test
    void laterDataStatesAreNearerToTheFinalOne() {
        long last = row(Measured.K3, "TOTAL", 3).numerator();
        for (int state = 0; state < 3; state++) {
            long off = Math.abs(row(Measured.K3, "TOTAL", state).numerator() - last);
            assertThat(off * 1000).isLessThanOrEqualTo(last * 5L * (3 - state) + 2000);
        }
    }

    @Test
    void rowsAreWrittenTheWayTheyAreDelivered() {
        Row money = new Row("34102", MARCH, Measured.K1, "MALE", 3, 123_456_789, 5, true);
        assertThat(money.json())
                .isEqualTo(
                        "{\"jobcenter\":\"34102\",\"month\":\"2025-03\",\"indicator\":\"K1\",\"gender\":\"MALE\",\"dataState\":\"T3\",\"numerator\":\"1234567.89\",\"denominator\":\"0.05\",\"imputed\":true}");
        assertThat(money.csv()).isEqualTo("34102;2025-03;K1;männlich;T-3;1.234.567,89;0,05;ja");
        Row persons = new Row("34102", MARCH, Measured.K2, "TOTAL", 0, 731, 49_946, false);
        assertThat(persons.json()).contains("\"numerator\":731,\"denominator\":49946}");
        assertThat(persons.csv()).isEqualTo("34102;2025-03;K2;gesamt;T-0;731;49.946;nein");
    }
}
