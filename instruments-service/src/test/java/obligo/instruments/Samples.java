package obligo.instruments;

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
    private static final Filter CONTRACT = PromisedAnswers.of("instruments-service");

    private Samples() {}

    static RequestSpecification planner(String jobcenter) {
        return as(SignedTokens.of("planner", jobcenter));
    }

    static RequestSpecification editor() {
        return as(SignedTokens.of("catalogue-editor", null));
    }

    /** Another person with the same role. */
    static RequestSpecification deputy() {
        return as(SignedTokens.ofPerson("test-deputy-editor", "catalogue-editor", null));
    }

    static RequestSpecification as(String token) {
        return nobody().auth().oauth2(token);
    }

    static RequestSpecification nobody() {
        return given().filter(CONTRACT).contentType(ContentType.JSON);
    }

    static String programme(String jobcenter, int year) {
        return "/v1/jobcenters/" + jobcenter + "/years/" + year + "/programme";
    }

    static String file(String name) {
        try {
            return Files.readString(samples().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts scheme and programme; where they were put before, nothing changes. */
    static JsonPath load(String jobcenter, int year) {
        String sample = jobcenter + "-" + year + "/";
        if (Files.exists(samples().resolve(sample + "scheme.json"))) {
            String scheme = JsonPath.from(file(sample + "programme.json")).getString("scheme");
            put(jobcenter, "/v1/schemes/" + scheme, file(sample + "scheme.json"));
        }
        put(jobcenter, programme(jobcenter, year), file(sample + "programme.json"));
        return planner(jobcenter)
                .get(programme(jobcenter, year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void put(String jobcenter, String path, String body) {
        Response before = planner(jobcenter).get(path);
        RequestSpecification put = planner(jobcenter).body(body);
        if (before.statusCode() == 200) {
            put.header("If-Match", before.header("ETag"));
        } else {
            put.header("If-None-Match", "*");
        }
        put.put(path).then().log().ifValidationFails().statusCode(oneOf(200, 201));
    }

    private static Path samples() {
        return Path.of(System.getProperty("obligo.root"), "samples");
    }
}
