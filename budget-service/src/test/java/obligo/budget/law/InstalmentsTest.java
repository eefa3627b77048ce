package obligo.budget.law;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import obligo.http.Money;
import obligo.http.Refusal;
import obligo.http.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From a monthly amount to what falls due in each year (rulebook 1.7, I-13, I-14). */
class InstalmentsTest {
    private static final Law LAW = Law.asShipped();
    private static final int TRIES = 500;

    private static Instalments monthly(String euros, String from, int months) {
        return new Instalments(Money.parse(euros), YearMonth.parse(from), months);
    }

    private static SubsidyProfile profile(String instrument, String start) {
        return LAW.profile(instrument, LocalDate.parse(start)).orElseThrow();
    }

    private static List<String> read(List<Instalments.Due> due) {
        return due.stream().map(d -> d.dueYear() + " " + d.amount()).toList();
    }

    @Test
    void twentySeatsOverTwoYearsFallDueInThree() {
        assertThat(read(monthly("12000.00", "2025-11", 24).due(null)))
                .containsExactly("2025 24000.00", "2026 144000.00", "2027 120000.00");
    }

    @Test
    void fiveYearsOfParagraph16iFallDueInSix() {
        assertThat(read(monthly("2000.00", "2025-11", 60).due(profile("TAAM_16I", "2025-11-01"))))
                .containsExactly(
                        "2025 4000.00", // 2 months of 100 %
                        "2026 24000.00", // 10 + 2 of 100 %
                        "2027 23600.00", // 10 of 100 %, 2 of 90 %
                        "2028 21200.00", // 10 of 90 %, 2 of 80 %
                        "2029 18800.00", // 10 of 80 %, 2 of 70 %
                        "2030 14000.00"); // 10 of 70 %
    }

    @ParameterizedTest(name = "{0} begun {1}")
    @CsvSource({
        "EVL_16E, 2026-06-01, 2026 10500.00, 2027 14500.00, 2028 5000.00",
        "EVL_16E_2026, 2026-07-01, 2026 9000.00, 2027 15000.00, 2028 6000.00"
    })
    void twoYearsOfParagraph16eFallFromThreeQuartersToTheHalf(
            String instrument, String start, String first, String second, String third) {
        String month = start.substring(0, 7);
        assertThat(read(monthly("2000.00", month, 24).due(profile(instrument, start))))
                .containsExactly(first, second, third);
    }

    @Test
    void aYearIsRoundedOnceAtItsEnd() {
        // 75 % of 0.99 is 0.7425: twelve of them are 8.91, while twelve times 0.74 would be 8.88.
        assertThat(read(monthly("0.99", "2027-01", 12).due(profile("EVL_16E_2026", "2027-01-01"))))
                .containsExactly("2027 8.91");
        // 75 % of 0.02 is 0.015: half a cent counts as one.
        assertThat(read(monthly("0.02", "2027-12", 1).due(profile("EVL_16E_2026", "2027-12-01"))))
                .containsExactly("2027 0.02");
    }

    @Test
    void refusesMoreMonthsThanAreSubsidised() {
        Instalments tooLong = monthly("2000.00", "2026-01", 61);
        assertThat(tooLong.due(null)).hasSize(6);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> tooLong.due(profile("TAAM_16I", "2026-01-01")))
                .satisfies(refusal -> {
                    assertThat(refusal.name().slug()).isEqualTo("schedule-beyond-profile");
                    assertThat(refusal.figures())
                            .containsEntry("instrument", "TAAM_16I")
                            .containsEntry("months", 61)
                            .containsEntry("most", 60);
                });
    }

    @Test
    void areReadAsARequestSpellsThem() throws JsonProcessingException {
        assertThat(json("\"2025-11\"")).isEqualTo(monthly("12000.00", "2025-11", 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"2025-13\"", "\"11/2025\"", "\"2004-12\"", "\"2101-01\"", "\"+999999999-12\"", "202511", "true"
            })
    void refuseAMonthThatIsNone(String from) {
        assertThatExceptionOfType(JsonMappingException.class).isThrownBy(() -> json(from));
    }

    private static Instalments json(String from) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper.readValue("{\"amount\":\"12000.00\",\"from\":" + from + ",\"months\":24}", Instalments.class);
    }

    @Test
    void paidInFullTheyAlwaysAddUp() {
        Random random = new Random(41);
        for (int i = 0; i < TRIES; i++) {
            Instalments any = any(random, Instalments.MOST_MONTHS);
            List<Instalments.Due> due = any.due(null);
            assertThat(sum(due)).as("%s", any).isEqualTo(any.amount().cents() * any.months());
            assertThat(due).extracting(Instalments.Due::dueYear).isSorted().doesNotHaveDuplicates();
            assertThat(due.get(0).dueYear()).isEqualTo(any.from().getYear());
        }
    }

    @Test
    void subsidisedTheyMissTheirExactSumByLessThanHalfACentAYear() {
        SubsidyProfile taam = profile("TAAM_16I", "2019-01-01");
        Random random = new Random(16);
        for (int i = 0; i < TRIES; i++) {
            Instalments any = any(random, taam.months());
            long exactThousandths = 0;
            for (int month = 0; month < any.months(); month++) {
                Share rate = taam.rateInMonth(month);
                exactThousandths += any.amount().cents() * (rate.numerator() * 1000 / rate.denominator());
            }
            List<Instalments.Due> due = any.due(taam);
            assertThat(Math.abs(sum(due) * 1000 - exactThousandths))
                    .as("%s", any)
                    .isLessThanOrEqualTo(500L * due.size());
        }
    }

    private static Instalments any(Random random, int mostMonths) {
        return new Instalments(
                new Money(random.nextLong(1_000_000_000_000L)),
                YearMonth.of(2005 + random.nextInt(96), 1 + random.nextInt(12)),
                1 + random.nextInt(mostMonths));
    }

    private static long sum(List<Instalments.Due> due) {
        return due.stream().mapToLong(d -> d.amount().cents()).sum();
    }
}
