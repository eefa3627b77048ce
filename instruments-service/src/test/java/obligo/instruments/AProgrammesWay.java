package obligo.instruments;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import obligo.testkit.access.SignedTokens;

import static obligo.instruments.Samples.as;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;

/** A year's programme on its way to publication: {@code way.submit(1); way.approve(1); way.publish(1, "Stand 03")}. */
record AProgrammesWay(String jobcenter, int year) {
    static final String RESOLUTION = """
            "resolvedOn":"2025-02-20","resolution":"Beschluss 4/2025\"""";

    /** Begins a year with one position. */
    static AProgrammesWay begun(String jobcenter, int year, int entries) {
        Response first = planner(jobcenter)
                .header("If-None-Match", "*")
                .body(AProgramme.aProgramme().position("1", "MAT", entries).json())
                .put(programme(jobcenter, year));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        return new AProgrammesWay(jobcenter, year);
    }

    String plannerToken() {
        return SignedTokens.of("planner", jobcenter);
    }

    String carrierToken() {
        return SignedTokens.of("municipality", jobcenter);
    }

    private String steps() {
        return programme(jobcenter, year) + "/steps";
    }

    Response take(String token, UUID id, String step) {
        return as(token).body(step).put(steps() + "/" + id);
    }

    Response take(String token, String step) {
        return take(token, UUID.randomUUID(), step);
    }

    Response submit(long revision) {
        return take(plannerToken(), "{\"type\":\"SUBMIT\",\"revision\":" + revision + "}");
    }

    Response approve(long revision) {
        return take(carrierToken(), "{\"type\":\"APPROVE\",\"revision\":" + revision + "," + RESOLUTION + "}");
    }

    Response publish(long revision, String name) {
        return take(plannerToken(), "{\"type\":\"PUBLISH\",\"revision\":" + revision + ",\"name\":\"" + name + "\"}");
    }

    Response amend(int publication, String reason) {
        return take(
                plannerToken(),
                "{\"type\":\"AMEND\",\"publication\":" + publication + ",\"reason\":\"" + reason + "\"}");
    }

    /** Submits, approves and publishes a revision. */
    void published(long revision, String name) {
        submit(revision).then().statusCode(201);
        approve(revision).then().statusCode(201);
        publish(revision, name).then().log().ifValidationFails().statusCode(201);
    }

    /** Plans as many entries in the position, at the latest revision. */
    Response plan(int entries) {
        return planner(jobcenter)
                .header(
                        "If-Match",
                        planner(jobcenter).get(programme(jobcenter, year)).header("ETag"))
                .header("X-Change-Reason", "Nachsteuerung")
                .body(AProgramme.positionOf("1", "MAT", entries))
                .put(programme(jobcenter, year) + "/positions/1");
    }

    JsonPath read() {
        return planner(jobcenter).get(programme(jobcenter, year)).jsonPath();
    }

    JsonPath taken() {
        return planner(jobcenter).get(steps()).then().statusCode(200).extract().jsonPath();
    }

    Response publication(int number) {
        return planner(jobcenter).get(programme(jobcenter, year) + "/publications/" + number);
    }

    JsonPath publications() {
        return planner(jobcenter)
                .get(programme(jobcenter, year) + "/publications")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
