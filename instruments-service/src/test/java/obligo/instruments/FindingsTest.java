package obligo.instruments;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.instruments.AProgramme.aProgramme;
import static obligo.instruments.AProgramme.positionOf;
import static obligo.instruments.Samples.planner;
import static obligo.instruments.Samples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** What a programme states beside what follows from its rows. */
@OnTheStack
class FindingsTest {
    private static final String JOBCENTER = "34102";

    @BeforeEach
    void neighbours() {
        NeighboursTell.ofJobcenters();
    }

    private static String path(int year) {
        return programme(JOBCENTER, year);
    }

    private static String begin(int year, AProgramme programme) {
        Response first = planner(JOBCENTER)
                .header("If-None-Match", "*")
                .body(programme.json())
                .put(path(year));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        return first.header("ETag");
    }

    @Test
    void wrongSumsAreStoredAndFoundUnderTheirRule() {
        begin(
                2039,
                aProgramme()
                        .raw(positionOf("1", "MAT", 10).replaceFirst("\\{", "{\"category\":\"A\","))
                        .position("2", "MAG", 5)
                        .stating("sum", "16", "entries-total")
                        .stating("cat", "12", "category-entries:A")
                        .stating("one", "7", "entries:2")
                        .stating("right", "15", "entries-total"));
        planner(JOBCENTER)
                .get(path(2039))
                .then()
                .body("findings.ruleId", equalTo(List.of("R-3", "R-19", "G-2")))
                .body("findings.code", equalTo(List.of("PLAN_TOTAL", "CATEGORY_ASSIGNMENT", "INCONSISTENT_STATEMENT")))
                .body("findings.difference", equalTo(List.of("1", "2", "2")))
                .body("comparisons.agrees", equalTo(List.of(false, false, false, true)));
    }

    @Test
    void aRowOfAnotherCategoryIsNamedAsCause() {
        begin(
                2040,
                aProgramme()
                        .raw(positionOf("1", "MAT", 10).replaceFirst("\\{", "{\"category\":\"A\","))
                        .raw(positionOf("2", "MAG", 5).replaceFirst("\\{", "{\"category\":\"B\","))
                        .stating("cat", "15", "category-entries:A"));
        assertThat(finding("de-DE"))
                .contains("angegeben 15")
                .contains("errechnet 10")
                .contains("entries:2");
        assertThat(finding("en")).contains("stated 15").contains("row entries:2");
    }

    private static String finding(String language) {
        return planner(JOBCENTER)
                .header("Accept-Language", language)
                .get(path(2040))
                .jsonPath()
                .getString("findings[0].text");
    }

    @Test
    void whatIsNotPlannedAsANumberHasNoTotal() {
        begin(2041, aProgramme().raw("{\"position\":\"1\",\"label\":\"x\",\"instruments\":[],\"memo\":false}"));
        planner(JOBCENTER)
                .get(path(2041))
                .then()
                .body("totals.entries", nullValue())
                .body("totals.educationVouchers", nullValue())
                .body("positions[0].memo", nullValue());
    }

    @Test
    void segmentsAreReferredToWithUnderscoresForBlanks() {
        begin(
                2042,
                aProgramme()
                        .with("""
                                "educationPlan":[{"key":"a","block":"Ao","segment":"Gesundheit & Soziales","label":"A","vouchers":{"value":9}},
                                 {"key":"b","block":"Wb","segment":"Gesundheit & Soziales","label":"B","vouchers":{"value":61}}]""")
                        .stating("segment", "70", "education-segment:Gesundheit_&_Soziales")
                        .stating("total", "70", "education-total"));
        planner(JOBCENTER)
                .get(path(2042))
                .then()
                .body("findings", hasSize(0))
                .body("comparisons.computed", equalTo(List.of("70", "70")))
                .body("totals.educationSegments.vouchers", equalTo(List.of(9, 61)));
    }
}
