package obligo.targets;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.PromisedAnswers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

/** The published programmes of {@code samples/}, sent as anybody would send them. */
final class Samples {
    private static final Filter CONTRACT = PromisedAnswers.of("targets-service");

    private Samples() {}

    static RequestSpecification bearing(String token) {
        return given().filter(CONTRACT).auth().oauth2(token).contentType(ContentType.JSON);
    }

    static RequestSpecification planner(String jobcenter) {
        return bearing(SignedTokens.of("planner", jobcenter));
    }

    static RequestSpecification editor() {
        return bearing(SignedTokens.of("catalogue-editor", null));
    }

    static RequestSpecification anonymous() {
        return given().filter(CONTRACT).contentType(ContentType.JSON);
    }

    static String anonymousHealth() {
        return given().get("/health/ready").then().statusCode(200).extract().asString();
    }

    static String targets(String jobcenter, int year) {
        return "/v1/jobcenters/" + jobcenter + "/years/" + year + "/targets";
    }

    static String file(String jobcenter, int year) {
        try {
            return Files.readString(Path.of(System.getProperty("obligo.root"), "samples")
                    .resolve(jobcenter + "-" + year)
                    .resolve("targets.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the published targets of a year; where they were put before, nothing changes. */
    static JsonPath load(String jobcenter, int year) {
        Response before = planner(jobcenter).get(targets(jobcenter, year));
        RequestSpecification put = planner(jobcenter).body(file(jobcenter, year));
        if (before.statusCode() == 200) {
            put.header("If-Match", before.header("ETag"));
        } else {
            put.header("If-None-Match", "*");
        }
        put.put(targets(jobcenter, year)).then().log().ifValidationFails().statusCode(oneOf(200, 201));
        return planner(jobcenter)
                .get(targets(jobcenter, year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
