package obligo.targets;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

import static obligo.targets.Samples.editor;

/** A Jobcenter as a sentence: {@code anOrganisation("99821", "gE").in("HB").from("2082-01-01").add()}. */
final class AnOrganisation {
    private final String number;
    private final List<String> fields = new ArrayList<>();

    private AnOrganisation(String number) {
        this.number = number;
    }

    static AnOrganisation anOrganisation(String number, String form) {
        return new AnOrganisation(number)
                .with("\"name\":\"Jobcenter " + number + "\"")
                .with("\"form\":\"" + form + "\"");
    }

    AnOrganisation with(String field) {
        fields.add(field);
        return this;
    }

    AnOrganisation in(String land) {
        return with("\"land\":\"" + land + "\"");
    }

    AnOrganisation from(String day) {
        return with("\"validFrom\":\"" + day + "\"");
    }

    AnOrganisation until(String day) {
        return with("\"validTo\":\"" + day + "\"");
    }

    /** @param weight what part of the predecessor's figures it gets, empty where that is not known */
    AnOrganisation after(String predecessor, String weight) {
        with("\"predecessors\":[\"" + predecessor + "\"]");
        return weight.isEmpty()
                ? this
                : with("\"predecessorWeights\":[{\"jobcenter\":\"" + predecessor + "\",\"weight\":\"" + weight
                        + "\"}]");
    }

    Response put(String condition, String value) {
        return editor().header(condition, value)
                .body("{" + String.join(",", fields) + "}")
                .put("/v1/organisations/" + number);
    }

    void add() {
        put("If-None-Match", "*").then().log().ifValidationFails().statusCode(201);
    }
}
