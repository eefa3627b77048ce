package obligo.budget;

import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import obligo.testkit.access.SignedTokens;
import obligo.testkit.contract.PromisedAnswers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

/** The published programmes of {@code samples/}, sent as anybody would send them. */
final class Samples {
    static final Filter CONTRACT = PromisedAnswers.of("budget-service");

    private Samples() {}

    static RequestSpecification officer(String jobcenter) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(SignedTokens.of("budget-officer", jobcenter))
                .contentType(ContentType.JSON);
    }

    static String budget(String jobcenter, int year) {
        return "/v1/jobcenters/" + jobcenter + "/years/" + year + "/budget";
    }

    static String file(String name) {
        try {
            return Files.readString(samples().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records the allotments and puts the plan; where it was put before, nothing changes. */
    static void load(String jobcenter, int year) {
        load(jobcenter + "-" + year, jobcenter, year);
    }

    /** The same figures in whatever year a test books in. */
    static void load(String sample, String jobcenter, int year) {
        for (Path allotment : allotments(sample)) {
            String id = allotment.getFileName().toString().replace(".json", "");
            officer(jobcenter)
                    .body(file(sample + "/budget/allotments/" + allotment.getFileName()))
                    .put(budget(jobcenter, year) + "/allotments/" + id)
                    .then()
                    .statusCode(oneOf(200, 201));
        }
        Response plan = officer(jobcenter).get(budget(jobcenter, year) + "/plan");
        RequestSpecification put = officer(jobcenter).body(file(sample + "/budget/plan.json"));
        if (plan.statusCode() == 200) {
            put.header("If-Match", plan.header("ETag"));
        } else {
            put.header("If-None-Match", "*");
        }
        put.put(budget(jobcenter, year) + "/plan")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(oneOf(200, 201));
    }

    private static List<Path> allotments(String sample) {
        try (Stream<Path> files = Files.list(samples().resolve(sample + "/budget/allotments"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path samples() {
        return Path.of(System.getProperty("obligo.root"), "samples");
    }
}
