package obligo.targets;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import obligo.testkit.access.SignedTokens;
import org.junit.jupiter.api.Test;

import static obligo.targets.AnAgreement.HASH;
import static obligo.targets.AnAgreement.anAgreement;
import static obligo.targets.AnAgreement.confirming;
import static obligo.targets.AnAgreement.id;
import static obligo.targets.AnAgreement.saying;
import static obligo.targets.AnAgreement.signing;
import static obligo.targets.AnAgreement.taken;
import static obligo.targets.AnAgreement.withTheLand;
import static obligo.targets.Samples.bearing;
import static obligo.targets.Samples.planner;
import static obligo.targets.Samples.targets;
import static org.assertj.core.api.Assertions.assertThat;

/** The published targets of three years go through the whole workflow, and come out as they are printed (T-1, 2.4). */
@OnTheStack
class PublishedAgreementsTest {
    private static void corridor(String jobcenter, int year, String indicator, String form, String low, String high) {
        bearing(SignedTokens.ofRegion("regional-directorate", "nordrhein-westfalen"))
                .header("If-None-Match", "*")
                .body("""
                        {"indicator":"%s","gender":"TOTAL","form":"%s","low":"%s","high":"%s","members":["%s"],
                         "validFrom":"%d-09-01"}""".formatted(indicator, form, low, high, jobcenter, year - 1))
                .put("/v1/regions/rd-nordrhein-westfalen/years/" + year + "/corridors/" + id())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private static String agreedItem(String key, String field) {
        return "versions[-1].items.find { it.item == '" + key + "' }." + field;
    }

    /** At the two decimals that the rulebook prints. */
    private static String printed(String value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void duisburg2025IsOfferedCounteredConfirmedAndSigned() {
        Samples.load("34102", 2025);
        String published = Samples.file("34102", 2025);
        String worse = published.replace("8969", "8900").replace("\"18.0\", \"changeRate\": \"2.1\"", "\"17.8\"");
        String better = published.replace("37008", "36900");
        corridor("34102", 2025, "K2", "RATE", "17.5", "18.5");
        corridor("34102", 2025, "K3", "CHANGE_RATE", "0", "5.0");
        AnAgreement duisburg = anAgreement("34102", 2025).opens();
        // A target that is worse than last year is legal (T-23), and outside of the corridor it is reasoned.
        duisburg.refuses(duisburg.byPlanner(duisburg.etag(), saying("OFFER", worse, null)), 422, "comment-missing");
        duisburg.offers(worse, "Zugänge aus der Arbeitslosenversicherung")
                .counters(better, "Der Bestand soll langsamer wachsen")
                .offers(published, "Die Integrationen steigen, der Bestand auch");
        duisburg.refuses(duisburg.byPlanner(null, confirming(2)), 409, "version-not-current");
        duisburg.refuses(duisburg.byPlanner(null, signing(3, "MANAGEMENT", "2025-03-20")), 409, "step-out-of-order");
        assertThat(duisburg.read().getString("status")).isEqualTo("IN_NEGOTIATION");
        duisburg.confirms(3);
        assertThat(duisburg.read().getString("status")).isEqualTo("AGREED");

        refusesWrongSignatures(duisburg);

        JsonPath signed = duisburg.signs("34102", 3, "2025-03-20").read();
        assertThat(signed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(signed.getString("inForceFrom")).isEqualTo("2025-01-01");
        assertThat(signed.getList("signatures.party")).isEqualTo(List.of("BA", "MUNICIPALITY", "MANAGEMENT"));
        assertThat(signed.getList("missingSignatures")).isEmpty();
        assertThat(signed.getInt("number")).isEqualTo(2);
        showsTheValuesOfDuisburg(signed);
        warnsOfTheBudgetAct(signed);
        becomesTheTargetsOfTheYear(signed);
    }

    /** Wrong party, wrong version, a machine, a token of another party: each is refused by name and changes nothing. */
    private static void refusesWrongSignatures(AnAgreement duisburg) {
        String manager = SignedTokens.of("manager", "34102");
        String day = "2025-03-20";
        String before = duisburg.etag();
        duisburg.refuses(duisburg.step(manager, id(), null, signing(3, "LAND", day)), 422, "party-not-needed");
        duisburg.refuses(duisburg.step(manager, id(), null, signing(3, "BA", day)), 403, "party-not-fitting");
        duisburg.refuses(duisburg.step(manager, id(), null, signing(2, "MANAGEMENT", day)), 409, "version-not-current");
        duisburg.refuses(duisburg.byPlanner(null, signing(3, "MANAGEMENT", day)), 403, "party-not-fitting");
        duisburg.refuses(
                duisburg.step(SignedTokens.of("finance-system", "34102"), id(), null, signing(3, "MANAGEMENT", day)),
                403,
                "person-required");
        duisburg.refuses(
                duisburg.step(SignedTokens.of("manager", "32102"), id(), null, signing(3, "MANAGEMENT", day)),
                403,
                "not-permitted");
        duisburg.refuses(
                duisburg.step(manager, id(), null, signing(3, "MANAGEMENT", "2199-01-01")), 422, "signed-in-future");
        assertThat(duisburg.etag()).isEqualTo(before);
        assertThat(duisburg.read().getList("signatures")).isEmpty();
        assertThat(duisburg.read().getList("missingSignatures")).isEqualTo(List.of("BA", "MUNICIPALITY", "MANAGEMENT"));
    }

    private static void showsTheValuesOfDuisburg(JsonPath agreement) {
        String place = "versions[%d].corridors.find { it.indicator == '%s' }.place";
        assertThat(agreement.getString(place.formatted(2, "K2"))).isEqualTo("INSIDE");
        assertThat(agreement.getString(place.formatted(2, "K3"))).isEqualTo("ABOVE");
        assertThat(agreement.getString(place.formatted(1, "K3"))).isEqualTo("INSIDE");
        assertThat(agreement.getList("versions[2].findings.code"))
                .containsExactly("INCONSISTENT_STATEMENT", "OUTSIDE_CORRIDOR");
        assertThat(agreement.getInt(agreedItem("iq-total", "target.numerator"))).isEqualTo(8969);
        assertThat(agreement.getInt(agreedItem("iq-total", "target.denominator")))
                .isEqualTo(49946);
        assertThat(printed(agreement.getString(agreedItem("iq-total", "computed.targetRate"))))
                .isEqualTo("17.96");
        assertThat(printed(agreement.getString(agreedItem("iq-total", "computed.changeRate"))))
                .isEqualTo("2.07");
        assertThat(agreement.getInt(agreedItem("lzb-total", "base.absolute"))).isEqualTo(35197);
        assertThat(agreement.getInt(agreedItem("lzb-total", "target.absolute"))).isEqualTo(37008);
        assertThat(printed(agreement.getString(agreedItem("lzb-total", "computed.changeRate"))))
                .isEqualTo("5.15");
        assertThat(agreement.getString(agreedItem("lzb-total", "base.dataState")))
                .isEqualTo("FORECAST");
        assertThat(agreement.getInt(agreedItem("lzb-women", "target.absolute"))).isEqualTo(19686);
        assertThat(agreement.getInt(agreedItem("lzb-men", "target.absolute"))).isEqualTo(17322);
        assertThat(agreement.getString(agreedItem("iq-women", "target.rate"))).isEqualTo("11.3");
        assertThat(agreement.getString(agreedItem("iq-men", "target.rate"))).isEqualTo("24.8");
    }

    /** T-2: signed in March, the budget act adopted in September: told with its reason, and no hindrance. */
    private static void warnsOfTheBudgetAct(JsonPath agreement) {
        assertThat(agreement.getList("warnings.code"))
                .containsExactly("SIGNED_BEFORE_BUDGET_ACT", "SIGNED_BEFORE_BUDGET_ACT", "SIGNED_BEFORE_BUDGET_ACT");
        assertThat(agreement.getString("warnings[0].text"))
                .contains("2025-03-20")
                .contains("2025-09-18");
        assertThat(agreement.getString("warnings[0].ruleId")).isEqualTo("T-2");
    }

    private static void becomesTheTargetsOfTheYear(JsonPath agreement) {
        JsonPath year = planner("34102").get(targets("34102", 2025)).jsonPath();
        assertThat(year.getString("changeReason")).isEqualTo("Zielvereinbarung, Fassung 3");
        assertThat(year.getList("items")).isEqualTo(agreement.getList("versions[-1].items"));
        planner("34102")
                .header("If-Match", "\"" + year.getInt("revision") + "\"")
                .body(ATargets.longTermRecipients(1).json())
                .put(targets("34102", 2025))
                .then()
                .statusCode(409);
    }

    @Test
    void bochum2024KeepsItsThirtySixMissingPersonsAsAFinding() {
        Samples.load("32102", 2024);
        String published = Samples.file("32102", 2024);
        corridor("32102", 2024, "K2", "ABSOLUTE", "5550", "5650");
        AnAgreement bochum = anAgreement("32102", 2024)
                .opens()
                .offers(published.replace("5593", "5500"), "Weniger Stellen")
                .counters(published, "Wie besprochen")
                .confirms(2);
        String person = SignedTokens.ofPerson("anna", "manager", "32102");
        taken(bochum.step(person, id(), null, signing(2, "MANAGEMENT", "2024-02-20")));
        String samePerson = SignedTokens.ofPerson("anna", "municipality", "32102");
        bochum.refuses(
                bochum.step(samePerson, id(), null, signing(2, "MUNICIPALITY", "2024-02-20")),
                403,
                "signatory-of-another-party");
        String deputy = SignedTokens.ofPerson("berta", "manager", "32102");
        bochum.refuses(bochum.step(deputy, id(), null, signing(2, "MANAGEMENT", "2024-02-20")), 409, "already-signed");
        String other = SignedTokens.ofPerson("clara", "municipality", "32102");
        bochum.refuses(
                bochum.step(other, id(), null, signing(2, "MUNICIPALITY", "2024-02-20", "f".repeat(64))),
                409,
                "document-differs");
        taken(bochum.step(other, id(), null, signing(2, "MUNICIPALITY", "2024-02-21", HASH)));
        assertThat(bochum.read().getString("status")).isEqualTo("AGREED");
        taken(bochum.byOverseer(null, signing(2, "BA", "2024-02-22")));

        JsonPath signed = bochum.read();
        assertThat(signed.getList("versions.collect { it.corridors[0].place }")).isEqualTo(List.of("BELOW", "INSIDE"));
        assertThat(signed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(signed.getList("warnings")).isEmpty();
        assertThat(signed.getInt(agreedItem("lzb-total", "target.absolute"))).isEqualTo(20984);
        Map<String, Object> finding = signed.getMap("versions[-1].findings[0]");
        assertThat(finding)
                .containsEntry("ruleId", "R-16")
                .containsEntry("code", "GENDER_SUM")
                .containsEntry("stated", "20984")
                .containsEntry("computed", "20948")
                .containsEntry("difference", "36");
    }

    @Test
    void kleve2023ChoosesThreeOfSixTopicsWithItsLand() {
        Samples.load("38704", 2023);
        String published = Samples.file("38704", 2023);
        AnAgreement kleve = withTheLand("38704", 2023).opens();
        String four = published.replaceFirst("\"chosen\": false", "\"chosen\": true");
        kleve.refuses(kleve.byPlanner(kleve.etag(), saying("OFFER", four, null)), 422, "focus-topics-not-fitting");
        String strange = published.replaceFirst("\"number\": \"VI\"", "\"number\": \"VII\"");
        kleve.refuses(kleve.byPlanner(kleve.etag(), saying("OFFER", strange, null)), 422, "focus-topics-not-fitting");
        kleve.offers(published).confirms(1);
        taken(kleve.byOverseer(null, signing(1, "LAND", "2023-02-01")));
        kleve.refuses(
                kleve.step(SignedTokens.of("manager", "38704"), id(), null, signing(1, "MANAGEMENT", "2023-02-01")),
                422,
                "party-not-needed");
        taken(kleve.step(SignedTokens.of("manager", "38704"), id(), null, signing(1, "ZKT", "2023-02-01")));
        JsonPath signed = kleve.read();
        assertThat(signed.getString("kind")).isEqualTo("OPTING_MUNICIPALITY");
        assertThat(signed.getInt("number")).isEqualTo(4);
        // T-6: the Land has not signed with the ministry.
        assertThat(signed.getList("warnings.code")).isEqualTo(List.of("LAND_NOT_SIGNED"));
        assertThat(signed.getString("status")).isEqualTo("IN_FORCE");
        assertThat(signed.getList("versions[0].focusTopics.findAll { it.chosen }.number"))
                .isEqualTo(List.of("I", "IV", "V"));
        assertThat(signed.getList("versions[0].staffing.findAll { it.unit == 'PERSONS_PER_FTE' }.value"))
                .isEqualTo(List.of("86", "98"));

        // 2023 is long over: its December data have been final since March 2024 (T-15).
        taken(kleve.byPlanner(kleve.etag(), "{\"type\":\"CLOSE\"}"));
        assertThat(kleve.read().getString("status")).isEqualTo("CLOSED");
        assertThat(kleve.read().getList("nextSteps")).isEmpty();
        kleve.refuses(
                kleve.byPlanner(
                        kleve.etag(),
                        "{\"type\":\"AMEND\",\"reason\":\"LEGAL_CHANGE\",\"comment\":\"x\",\"content\":" + published
                                + "}"),
                409,
                "step-out-of-order");
    }

    @Test
    void everyPrintedValueIsReadableVersionByVersion() {
        AnAgreement siegen = anAgreement("38102", 2025).opens().offers(Samples.file("34102", 2025));
        JsonPath version = planner("38102")
                .get(siegen.path() + "/versions/1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(version.getMap("items[0]")).isEqualTo(siegen.read().getMap("versions[0].items[0]"));
        assertThat(Objects.requireNonNull(version.getString("side"))).isEqualTo("BOTTOM_UP");
        siegen.refuses(planner("38102").get(siegen.path() + "/versions/2"), 404, "version-unknown");
    }
}
