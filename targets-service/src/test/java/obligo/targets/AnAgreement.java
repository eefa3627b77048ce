package obligo.targets;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;
import org.jspecify.annotations.Nullable;

import static obligo.targets.Samples.bearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The agreement of a Jobcenter's year, step by step: {@code anAgreement("34102", 2025).opens().offers(values)}. */
final class AnAgreement {
    static final String HASH = "0123456789abcdef".repeat(4);
    private static final String NRW = "nordrhein-westfalen";

    private final String path;
    private final String planner;
    private final String overseer;

    private AnAgreement(String path, String planner, String overseer) {
        this.path = path;
        this.planner = planner;
        this.overseer = overseer;
    }

    /** Of a gE in Nordrhein-Westfalen. */
    static AnAgreement anAgreement(String jobcenter, int year) {
        return new AnAgreement(
                Samples.targets(jobcenter, year) + "/agreement",
                SignedTokens.of("planner", jobcenter),
                SignedTokens.ofRegion("regional-directorate", NRW));
    }

    /** Of a zkT in Nordrhein-Westfalen. */
    static AnAgreement withTheLand(String jobcenter, int year) {
        return new AnAgreement(
                Samples.targets(jobcenter, year) + "/agreement",
                SignedTokens.of("planner", jobcenter),
                SignedTokens.ofRegion("land-authority", "land-nw"));
    }

    /** Of a level above, between who speaks below and who answers. */
    static AnAgreement above(String region, int year, String below, String above) {
        return new AnAgreement("/v1/regions/" + region + "/years/" + year + "/agreement", below, above);
    }

    String path() {
        return path;
    }

    AnAgreement opens() {
        Response before = bearing(planner).get(path);
        taken(step(planner, id(), before.statusCode() == 200 ? before.header("ETag") : "*", "{\"type\":\"OPEN\"}"));
        return this;
    }

    AnAgreement offers(String content) {
        return offers(content, null);
    }

    AnAgreement offers(String content, @Nullable String comment) {
        taken(step(planner, id(), etag(), saying("OFFER", content, comment)));
        return this;
    }

    AnAgreement counters(String content, String comment) {
        taken(step(overseer, id(), etag(), saying("COUNTER", content, comment)));
        return this;
    }

    AnAgreement amends(String reason, String content) {
        taken(step(
                planner,
                id(),
                etag(),
                "{\"type\":\"AMEND\",\"reason\":\"" + reason + "\",\"comment\":\"Nachtrag\",\"content\":" + content
                        + "}"));
        return this;
    }

    /** Both sides. */
    AnAgreement confirms(int version) {
        taken(step(planner, id(), null, confirming(version)));
        taken(step(overseer, id(), null, confirming(version)));
        return this;
    }

    /** All three parties of a gE. */
    AnAgreement signs(String jobcenter, int version, String day) {
        taken(step(overseer, id(), null, signing(version, "BA", day)));
        taken(step(SignedTokens.of("municipality", jobcenter), id(), null, signing(version, "MUNICIPALITY", day)));
        taken(step(SignedTokens.of("manager", jobcenter), id(), null, signing(version, "MANAGEMENT", day)));
        return this;
    }

    Response byPlanner(@Nullable String match, String step) {
        return step(planner, id(), match, step);
    }

    Response byOverseer(@Nullable String match, String step) {
        return step(overseer, id(), match, step);
    }

    /** @param match value of {@code If-Match}, {@code *} for {@code If-None-Match}, null for neither */
    Response step(String token, UUID id, @Nullable String match, String step) {
        RequestSpecification request = bearing(token).body(step);
        if ("*".equals(match)) {
            request.header("If-None-Match", "*");
        } else if (match != null) {
            request.header("If-Match", match);
        }
        return request.put(path + "/steps/" + id);
    }

    static UUID id() {
        return UUID.randomUUID();
    }

    String etag() {
        return bearing(planner).get(path).header("ETag");
    }

    JsonPath read() {
        return read(planner, "");
    }

    JsonPath read(String token, String question) {
        return bearing(token)
                .get(path + question)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath readAbove() {
        return read(overseer, "");
    }

    static void taken(Response answer) {
        answer.then().log().ifValidationFails().statusCode(201);
    }

    /** The refusal is the one expected, and the agreement is at the revision at which it was. */
    void refuses(Response answer, int status, String problem) {
        answer.then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        assertThat(answer.jsonPath().getString("detail")).doesNotContain("{").isNotBlank();
    }

    static String saying(String type, String content, @Nullable String comment) {
        return "{\"type\":\"" + type + "\",\"content\":" + content
                + (comment == null ? "" : ",\"comment\":\"" + comment + "\"") + "}";
    }

    static String confirming(int version) {
        return "{\"type\":\"CONFIRM\",\"version\":" + version + "}";
    }

    static String withdrawing(String comment) {
        return "{\"type\":\"WITHDRAW\",\"comment\":\"" + comment + "\"}";
    }

    static String signing(int version, String party, String day) {
        return signing(version, party, day, HASH);
    }

    static String signing(int version, String party, String day, String hash) {
        return """
               {"type":"SIGN","version":%d,"party":"%s","name":"Erika Beispiel","function":"Leitung",
                "signedOn":"%s","documentHash":"%s"}""".formatted(version, party, day, hash);
    }

    /** What an agreement of a gE has to say at least: both indicators for all, women and men. */
    static ATargets mandatory(long integrations, long elb, long stock) {
        return ATargets.someTargets()
                .item("iq", "K2", "TOTAL", "TARGET", rate(integrations, elb))
                .item("iq-women", "K2", "FEMALE", "TARGET", rate(integrations / 3, elb / 2))
                .item("iq-men", "K2", "MALE", "TARGET", rate(integrations - integrations / 3, elb - elb / 2))
                .item("lzb", "K3", "TOTAL", "TARGET", "{\"absolute\":" + stock + "}")
                .item("lzb-women", "K3", "FEMALE", "TARGET", "{\"absolute\":" + stock / 2 + "}")
                .item("lzb-men", "K3", "MALE", "TARGET", "{\"absolute\":" + (stock - stock / 2) + "}");
    }

    private static String rate(long numerator, long denominator) {
        return "{\"numerator\":" + numerator + ",\"denominator\":" + denominator + "}";
    }
}
