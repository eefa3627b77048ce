package obligo.budget;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;

import static io.restassured.RestAssured.given;
import static obligo.budget.APlan.aPlan;
import static obligo.budget.Samples.budget;
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

    int number() {
        return year;
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
        Response now = as("budget-officer").get(path() + "/plan");
        RequestSpecification put = as("budget-officer").body(plan.json());
        if (now.statusCode() == 200) {
            put.header("If-Match", now.header("ETag"));
        } else {
            put.header("If-None-Match", "*");
        }
        put.put(path() + "/plan").then().log().ifValidationFails().statusCode(oneOf(200, 201));
        return this;
    }

    RequestSpecification as(String role) {
        return given().auth().oauth2(SignedTokens.of(role, jobcenter)).contentType(ContentType.JSON);
    }

    RequestSpecification asPerson(String person, String role) {
        return given().auth()
                .oauth2(SignedTokens.ofPerson(person, role, jobcenter))
                .contentType(ContentType.JSON);
    }

    /** Asks for a booking under a new id: {@code book("reservations", "'line':'MAT','amount':'5.00'")}. */
    Response book(String kind, String fields) {
        return book(kind, UUID.randomUUID().toString(), fields);
    }

    Response book(String kind, String id, String fields) {
        return Samples.officer(jobcenter).body(body(fields)).put(path() + "/" + kind + "/" + id);
    }

    /** What has to succeed; answers the id. */
    String booked(String kind, String fields) {
        String id = UUID.randomUUID().toString();
        book(kind, id, fields).then().log().ifValidationFails().statusCode(201);
        return id;
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

    JsonPath proof() {
        return as("auditor")
                .get(path() + "/journal/proof")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
