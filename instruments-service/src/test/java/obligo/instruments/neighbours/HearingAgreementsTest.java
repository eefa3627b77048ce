package obligo.instruments.neighbours;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Optional;
import obligo.instruments.NeighboursTell;
import obligo.instruments.OnTheStack;
import obligo.testkit.contract.EventContract;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a target agreement the latest that was told is known, whatever comes late, twice, or is not for this service. */
@OnTheStack
class HearingAgreementsTest {
    private static final String TYPE = "obligo.targets.agreement-changed.v1";
    private static final String JOBCENTER = "34102";

    private static Optional<HeardAgreement> heard(int year) {
        return QuarkusTransaction.requiringNew()
                .call(() -> HeardAgreement.findByIdOptional(new HeardAgreement.Key(JOBCENTER, year)));
    }

    private static HeardAgreement await(int year, long revision) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> heard(year)
                .filter(agreement -> agreement.revision() == revision)
                .isPresent());
        return heard(year).orElseThrow();
    }

    /** What is told after it with the same key is heard after it. */
    private static void heardAllOf(int year, int nextYear) {
        String next = """
                {"jobcenter":"%s","year":%d,"revision":1,"stage":"DRAFT","changedAt":"2026-01-01T00:00:00Z"}""".formatted(JOBCENTER, nextYear);
        NeighboursTell.tell("obligo.targets", JOBCENTER + "/" + year, TYPE, next);
        await(nextYear, 1);
    }

    private static boolean stands(int year) {
        return QuarkusTransaction.requiringNew().call(() -> HeardAgreement.standing(year).stream()
                .anyMatch(agreement -> agreement.fiscalYear() == year));
    }

    @Test
    void theNeighboursExampleIsUnderstood() {
        NeighboursTell.tell("obligo.targets", JOBCENTER + "/2025", TYPE, EventContract.example(TYPE));
        HeardAgreement agreement = await(2025, 9);
        assertThat(agreement.stage()).isEqualTo("SIGNED");
        assertThat(agreement.inForceVersion()).isEqualTo(3);
    }

    @Test
    void lateAndRepeatedEventsChangeNothing() {
        NeighboursTell.ofAgreement(JOBCENTER, 2061, 4, "OFFERED");
        NeighboursTell.ofAgreement(JOBCENTER, 2061, 4, "CLOSED");
        NeighboursTell.ofAgreement(JOBCENTER, 2061, 3, "DRAFT");
        heardAllOf(2061, 2062);
        assertThat(heard(2061).map(HeardAgreement::stage)).contains("OFFERED");
        assertThat(heard(2061).map(HeardAgreement::revision)).contains(4L);
        NeighboursTell.ofAgreement(JOBCENTER, 2061, 6, "AGREED");
        assertThat(await(2061, 6).stage()).isEqualTo("AGREED");
        assertThat(stands(2061)).isTrue();
    }

    @Test
    void whatIsGivenUpOrOverStandsNoMore() {
        NeighboursTell.ofAgreement(JOBCENTER, 2063, 1, "DRAFT");
        NeighboursTell.ofAgreement(JOBCENTER, 2063, 2, "WITHDRAWN");
        await(2063, 2);
        assertThat(stands(2063)).isFalse();
        NeighboursTell.ofAgreement(JOBCENTER, 2063, 3, "DRAFT");
        await(2063, 3);
        assertThat(stands(2063)).isTrue();
        NeighboursTell.ofAgreement(JOBCENTER, 2063, 4, "CLOSED");
        await(2063, 4);
        assertThat(stands(2063)).isFalse();
    }

    @Test
    void otherFactsOfTheTopicAndLevelsAboveAJobcenterArePassedOver() {
        NeighboursTell.tell(
                "obligo.targets", JOBCENTER + "/2064", "obligo.targets.actuals-recorded.v1", "{\"other\":1}");
        NeighboursTell.tell(
                "obligo.targets",
                JOBCENTER + "/2064",
                TYPE,
                EventContract.example(TYPE)
                        .replace("\"jobcenter\": \"34102\"", "\"region\": \"de\"")
                        .replace("2025,", "2064,"));
        NeighboursTell.tell("obligo.targets", JOBCENTER + "/2064", TYPE, "{\"jobcenter\":\"34102\"}");
        NeighboursTell.ofAgreement(JOBCENTER, 2064, 1, "DRAFT");
        assertThat(await(2064, 1).stage()).isEqualTo("DRAFT");
    }
}
