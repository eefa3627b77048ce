package obligo.budget;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import obligo.testkit.access.SignedTokens;

import static io.restassured.RestAssured.given;
import static obligo.budget.APlan.aPlan;
import static obligo.budget.Samples.budget;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

/** A Jobcenter's year that a test books in: {@code aYear("34102", 2040).allotted("EGL", "10000.00").planned("MAT", "5000.00")}. */
final class AYear {
    private final String jobcenter;
    private final int year;
    private final APlan plan = aPlan();

    private AYear(String jobcenter, int year) {
        this.jobcenter = jobcenter;
        this.year = year;
    }

    static AYear aYear(String jobcenter, int year) {
        NeighboursTell.everything();
        return new AYear(jobcenter, year);
    }

    /** A year with the allotments and the plan of a published programme. */
    static AYear ofSample(String sample, String jobcenter, int year) {
        AYear begun = aYear(jobcenter, year);
        Samples.load(sample, jobcenter, year);
        return begun;
    }

    int number() {
        return year;
    }

    /** As events name it. */
    String key() {
        return jobcenter + "/" + year;
    }

    String path() {
        return budget(jobcenter, year);
    }

    AYear allotted(String pot, String euros) {
        return allotment("""
                {"pot":"%s","stage":"FINAL","amount":{"value":"%s"},"document":{"title":"Zuteilung"}}""".formatted(pot, euros));
    }

    AYear authorised(String pot, int dueYear, String euros) {
        return allotment("""
                {"pot":"%s","dueYear":%d,"stage":"FINAL","amount":{"value":"%s"},"document":{"title":"VE"}}""".formatted(pot, dueYear, euros));
    }

    AYear allotment(String body) {
        as("budget-officer")
                .body(body)
                .put(path() + "/allotments/" + UUID.randomUUID())
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
        return this;
    }

    AYear planned(String line, String euros) {
        plan.line(line, euros);
        return this;
    }

    AYear plannedRaw(String json) {
        plan.rawLine(json);
        return this;
    }

    /** Puts the plan of all lines planned so far. */
    AYear ready() {
        return put(plan.json());
    }

    AYear put(String json) {
        Response now = as("budget-officer").get(path() + "/plan");
        RequestSpecification put = as("budget-officer").body(json);
        if (now.statusCode() == 200) {
            put.header("If-Match", now.header("ETag"));
        } else {
            put.header("If-None-Match", "*");
        }
        put.put(path() + "/plan").then().log().ifValidationFails().statusCode(oneOf(200, 201));
        return this;
    }

    /** The same Jobcenter one year later. */
    AYear next() {
        return new AYear(jobcenter, year + 1);
    }

    RequestSpecification as(String role) {
        return asking(SignedTokens.of(role, jobcenter));
    }

    RequestSpecification asPerson(String person, String role) {
        return asking(SignedTokens.ofPerson(person, role, jobcenter));
    }

    private static RequestSpecification asking(String token) {
        return given().filter(Samples.CONTRACT).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Asks for a booking under a new id: {@code book("reservations", "'line':'MAT','amount':'5.00'")}. */
    Response book(String kind, String fields) {
        return book(kind, UUID.randomUUID().toString(), fields);
    }

    Response book(String kind, String id, String fields) {
        return bookAs(as("budget-officer"), kind, id, fields);
    }

    Response bookAs(RequestSpecification who, String kind, String id, String fields) {
        return who.body(body(fields)).put(path() + "/" + kind + "/" + id);
    }

    /** What has to succeed; answers the id. */
    String booked(String kind, String fields) {
        String id = UUID.randomUUID().toString();
        book(kind, id, fields).then().log().ifValidationFails().statusCode(201);
        return id;
    }

    String reserved(String line, String euros) {
        return booked("reservations", "'line':'" + line + "','amount':'" + euros + "'");
    }

    /** Commits money of this year. */
    String committed(String line, String euros) {
        return booked("commitments", commitment(line, euros, due(year, euros)));
    }

    String paid(String commitment, String euros) {
        return booked("payments", payment(commitment, euros));
    }

    String paidDirectly(String line, String euros) {
        return booked(
                "direct-payments", "'line':'" + line + "','amount':'" + euros + "','paidOn':'" + year + "-06-30'");
    }

    String payment(String commitment, String euros) {
        return "'commitment':'" + commitment + "','amount':'" + euros + "','paidOn':'" + year + "-06-30'";
    }

    static String commitment(String line, String total, String... parts) {
        return "'line':'" + line + "','total':'" + total + "','schedule':[" + String.join(",", parts) + "]";
    }

    static String due(int dueYear, String euros) {
        return "{'dueYear':" + dueYear + ",'amount':'" + euros + "'}";
    }

    static String dueAtLeast(int dueYear, String euros, String maximum) {
        return "{'dueYear':" + dueYear + ",'amount':'" + euros + "','maximum':'" + maximum + "'}";
    }

    static String reversal(String booking) {
        return "'booking':'" + booking + "','reason':'Irrtum'";
    }

    /** What has to be refused by that name, and books nothing. */
    ValidatableResponse refuses(int status, String problem, String kind, String fields) {
        return refuses(status, problem, () -> book(kind, fields));
    }

    ValidatableResponse refuses(int status, String problem, Supplier<Response> asked) {
        String before = journal();
        ValidatableResponse answer = asked.get()
                .then()
                .log()
                .ifValidationFails()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem));
        assertThat(journal().equals(before)).as("nothing is booked").isTrue();
        return answer;
    }

    /** All entries of the journal, as a stream of lines. */
    String journal() {
        return given().auth()
                .oauth2(SignedTokens.of("auditor", jobcenter))
                .accept("application/x-ndjson")
                .get(path() + "/journal")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String body(String fields) {
        return ("{" + fields + ",'document':{'reference':'Bescheid 1'}}").replace('\'', '"');
    }

    JsonPath balances() {
        return as("auditor")
                .get(path() + "/balances")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String ofLine(String line, String figure) {
        return balances().getString("lines.find { it.line == '" + line + "' }." + figure);
    }

    String ofPot(String pot, String figure) {
        return balances().getString("pots.find { it.pot == '" + pot + "' }." + figure);
    }

    /** How a reservation, commitment or transfer stands. */
    JsonPath read(String kind, String id) {
        return as("auditor")
                .get(path() + "/" + kind + "/" + id)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    void provesItself() {
        JsonPath proof = proof();
        assertThat(proof.getBoolean("intact")).as(proof.prettify()).isTrue();
    }

    JsonPath proof() {
        return as("auditor")
                .get(path() + "/journal/proof")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
