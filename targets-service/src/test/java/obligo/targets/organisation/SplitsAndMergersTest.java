package obligo.targets.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** For whom figures count when their Jobcenter was split or merged meanwhile ("fiktive Gebietsstände", T-17, D-1). */
class SplitsAndMergersTest {
    private static final LocalDate Y25 = LocalDate.of(2025, 1, 1);
    private static final LocalDate Y26 = LocalDate.of(2026, 1, 1);
    private static final LocalDate Y27 = LocalDate.of(2027, 1, 1);

    private final List<Organisation> organisations = new ArrayList<>();

    private void jobcenter(
            String number, @Nullable LocalDate from, @Nullable LocalDate to, List<String> before, String... weights) {
        List<Predecessor> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            parts.add(new Predecessor(before.get(i), weights[i]));
        }
        organisations.add(Organisation.of(
                number,
                new JobcenterBody(
                        null, number, Form.gE, null, from, to, null, "HE", List.of(), null, null, List.of(), before,
                        parts, List.of())));
    }

    private Map<String, @Nullable BigDecimal> shares(String number, LocalDate then, LocalDate now) {
        Organisations all = new Organisations(organisations);
        return all.shares(all.named(number).orElseThrow(), then, now);
    }

    private static BigDecimal part(String value) {
        return new BigDecimal(value);
    }

    @Test
    void whatIsNotChangedKeepsItsFigures() {
        jobcenter("10001", null, null, List.of());
        assertThat(shares("10001", Y25, Y27)).isEqualTo(Map.of("10001", BigDecimal.ONE));
    }

    @Test
    void whatGoesOnKeepsWhatItsSuccessorDoesNotGet() {
        jobcenter("10001", null, null, List.of());
        jobcenter("10002", Y26, null, List.of("10001"), "0.25");
        assertThat(shares("10001", Y25, Y26)).isEqualTo(Map.of("10001", part("0.75"), "10002", part("0.25")));
        assertThat(shares("10001", Y26, Y27)).isEqualTo(Map.of("10001", BigDecimal.ONE));
    }

    @Test
    void anUnknownPartStaysUnknownForAllOfThem() {
        jobcenter("43102", null, null, List.of());
        jobcenter("43106", Y26, null, List.of("43102"));
        Map<String, @Nullable BigDecimal> shares = shares("43102", Y25, Y26);
        assertThat(shares)
                .containsOnlyKeys("43102", "43106")
                .containsEntry("43102", null)
                .containsEntry("43106", null);
    }

    @Test
    void whatIsLeftOfAnEndedJobcenterBelongsToNobody() {
        jobcenter("10001", null, Y26.minusDays(1), List.of());
        jobcenter("10002", Y26, null, List.of("10001"), "0.5");
        jobcenter("10003", Y26, null, List.of("10001"), "0.3");
        assertThat(shares("10001", Y25, Y26))
                .isEqualTo(Map.of("10002", part("0.5"), "10003", part("0.3"), "ZZ-HE-UNASSIGNED", part("0.2")));
    }

    @Test
    void theOnlySuccessorOfAnEndedJobcenterGetsAllOfIt() {
        jobcenter("10001", null, Y26.minusDays(1), List.of());
        jobcenter("10002", null, Y26.minusDays(1), List.of());
        jobcenter("10003", Y26, null, List.of("10001", "10002"));
        assertThat(shares("10001", Y25, Y26)).isEqualTo(Map.of("10003", BigDecimal.ONE));
        assertThat(shares("10002", Y25, Y27)).isEqualTo(Map.of("10003", BigDecimal.ONE));
    }

    @Test
    void anEndedJobcenterWithoutSuccessorBelongsToNobody() {
        jobcenter("10001", null, Y26.minusDays(1), List.of());
        assertThat(shares("10001", Y25, Y26)).isEqualTo(Map.of("ZZ-HE-UNASSIGNED", BigDecimal.ONE));
    }

    @Test
    void partsOfPartsMultiplyAndMeetAgainExactly() {
        jobcenter("10001", null, Y26.minusDays(1), List.of());
        jobcenter("10002", Y26, Y27.minusDays(1), List.of("10001"), "0.4");
        jobcenter("10003", Y26, null, List.of("10001"), "0.6");
        jobcenter("10004", Y27, null, List.of("10002", "10003"), "1", "0.1");
        Map<String, @Nullable BigDecimal> shares = shares("10001", Y25, Y27);
        assertThat(shares.get("10004")).isEqualByComparingTo("0.46");
        assertThat(shares.get("10003")).isEqualByComparingTo("0.54");
    }

    @Test
    void backwardsASplitIsUndoneAndAMergerIsNotKnown() {
        jobcenter("10001", null, null, List.of());
        jobcenter("10002", Y26, null, List.of("10001"), "0.25");
        jobcenter("10003", null, Y26.minusDays(1), List.of());
        jobcenter("10004", Y26, null, List.of("10001", "10003"));
        jobcenter("10005", Y26, null, List.of());
        assertThat(shares("10002", Y26, Y25)).isEqualTo(Map.of("10001", BigDecimal.ONE));
        assertThat(shares("10004", Y26, Y25)).containsEntry("10001", null).containsEntry("10003", null);
        assertThat(shares("10005", Y26, Y25)).isEqualTo(Map.of("ZZ-HE-UNASSIGNED", BigDecimal.ONE));
    }

    @Test
    void aChangeTakesEffectOnItsDay() {
        JobcenterBody now = new JobcenterBody(
                null,
                "Neu",
                Form.zkT,
                null,
                Y25,
                null,
                null,
                "HE",
                List.of(),
                "IIa",
                "Stand 2024",
                List.of(new Earlier(Y26.minusDays(1), "Alt", Form.gE, "hessen", "HE", List.of(), null, null)),
                List.of(),
                List.of(),
                List.of());
        Organisation organisation = Organisation.of("10001", now);
        assertThat(organisation.on(Y25.minusDays(1))).isEmpty();
        assertThat(organisation.on(Y26.minusDays(1)).orElseThrow().form()).isEqualTo(Form.gE);
        assertThat(organisation.on(Y26.minusDays(1)).orElseThrow().regionalDirectorate())
                .isEqualTo("hessen");
        assertThat(organisation.on(Y26).orElseThrow().form()).isEqualTo(Form.zkT);
        assertThat(organisation.on(Y26).orElseThrow().comparisonType()).isEqualTo("IIa");
    }
}
