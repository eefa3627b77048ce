package obligo.targets;

import io.restassured.path.json.JsonPath;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.AnAgreement.above;
import static obligo.targets.AnAgreement.id;
import static obligo.targets.AnAgreement.mandatory;
import static obligo.targets.AnAgreement.signing;
import static obligo.targets.AnAgreement.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** The levels above the Jobcenters agree by the same steps: kinds 1 and 3 of § 48b (T-1). */
@OnTheStack
class AgreementsAboveTest {
    private static final String MINISTRY = SignedTokens.of("federal-ministry", null);
    private static final String AGENCY = SignedTokens.of("federal-agency", null);
    private static final String LAND = SignedTokens.ofRegion("land-authority", "land-nw");
    private static final String VALUES =
            mandatory(900_000, 3_900_000, 2_500_000).json();

    @Test
    void theMinistryAndTheAgencyAgreeWithTheConsentOfTheMinistryOfFinance() {
        AnAgreement nation = above("de", 2026, AGENCY, MINISTRY)
                .opens()
                .offers(VALUES)
                .counters(VALUES.replace("900000", "910000"), "Etwas mehr")
                .confirms(2);
        nation.refuses(nation.step(LAND, id(), null, signing(2, "LAND", "2026-02-01")), 403, "not-permitted");
        nation.refuses(nation.step(MINISTRY, id(), null, signing(2, "BMAS", "2026-02-01")), 422, "consent-missing");
        String withConsent = signing(2, "BMAS", "2026-02-01")
                .replace("\"documentHash\"", "\"consentReference\":\"BMF II C 3\",\"documentHash\"");
        taken(nation.step(MINISTRY, id(), null, withConsent));
        nation.refuses(nation.step(MINISTRY, id(), null, signing(2, "BA", "2026-02-01")), 403, "party-not-fitting");
        taken(nation.step(AGENCY, id(), null, signing(2, "BA", "2026-02-01")));
        JsonPath signed = nation.read();
        assertThat(signed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(signed.getInt("number")).isEqualTo(1);
        assertThat(signed.getString("region")).isEqualTo("de");
        assertThat(signed.getString("jobcenter")).isNull();
        assertThat(signed.getList("signatures.consentReference")).contains("BMF II C 3");
        assertThat(signed.getMap("basis")).isNull();
    }

    @Test
    void theMinistryAndALandAgree() {
        AnAgreement land =
                above("land-nw", 2026, LAND, MINISTRY).opens().offers(VALUES).confirms(1);
        taken(land.step(LAND, id(), null, signing(1, "LAND", "2026-01-20")));
        taken(land.step(MINISTRY, id(), null, signing(1, "BMAS", "2026-01-21")));
        JsonPath signed = land.readAbove();
        assertThat(signed.getInt("number")).isEqualTo(3);
        assertThat(signed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(Told.of("obligo.targets", "land-nw/2026", 6))
                .extracting(told -> told.keepsItsPromise().json().getString("region"))
                .containsOnly("land-nw");
    }

    @Test
    void otherLevelsDoNotAgreeAndOthersDoNotTakePart() {
        AnAgreement directorate = above("rd-hessen", 2026, AGENCY, MINISTRY);
        directorate.refuses(directorate.byPlanner("*", "{\"type\":\"OPEN\"}"), 422, "negotiated-nowhere");
        AnAgreement nation = above("de", 2027, AGENCY, MINISTRY);
        nation.refuses(nation.step(LAND, id(), "*", "{\"type\":\"OPEN\"}"), 403, "not-permitted");
        AnAgreement hessen = above("land-he", 2027, LAND, MINISTRY);
        hessen.refuses(hessen.byPlanner("*", "{\"type\":\"OPEN\"}"), 403, "not-permitted");
        hessen.refuses(Samples.bearing(LAND).get(hessen.path()), 403, "not-permitted");
        hessen.refuses(Samples.bearing(MINISTRY).get(hessen.path()), 404, "agreement-not-opened");
    }
}
