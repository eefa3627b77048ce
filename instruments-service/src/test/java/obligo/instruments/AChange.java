package obligo.instruments;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static obligo.instruments.Samples.deputy;
import static obligo.instruments.Samples.editor;

/** A change of an instrument, in words: {@code aChange("FBW").of("1").withdrawing("2030-06-30").proposed()}. */
final class AChange {
    private final String code;
    private final UUID id;
    private @Nullable String etag;
    private String body = "{}";

    private AChange(String code, UUID id) {
        this.code = code;
        this.id = id;
    }

    static AChange aChange(String code) {
        return new AChange(code, UUID.randomUUID());
    }

    /** The same change, so that it can be said otherwise. */
    AChange again() {
        AChange same = new AChange(code, id);
        same.etag = etag;
        same.body = body;
        return same;
    }

    /** Of the revision with this ETag; without one, of an instrument that does not exist yet. */
    AChange of(String tag) {
        etag = tag;
        return this;
    }

    AChange ofLatest() {
        return of(editor().get("/v1/instruments/" + code).header("ETag"));
    }

    AChange replacing(String instrument) {
        return saying("{\"type\":\"REPLACE\",\"reason\":\"Gesetz geändert\",\"instrument\":%s}".formatted(instrument));
    }

    AChange withdrawing(String lastDay) {
        return saying("{\"type\":\"WITHDRAW\",\"reason\":\"Aufgehoben\",\"newCasesTo\":\"%s\"}".formatted(lastDay));
    }

    AChange saying(String json) {
        body = json;
        return this;
    }

    String path() {
        return "/v1/instruments/" + code + "/changes/" + id;
    }

    UUID id() {
        return id;
    }

    Response proposed() {
        return proposedBy(editor());
    }

    Response proposedBy(RequestSpecification caller) {
        RequestSpecification request = caller.body(body);
        return (etag == null ? request.header("If-None-Match", "*") : request.header("If-Match", etag)).put(path());
    }

    Response confirmed() {
        return decidedBy(deputy(), "CONFIRMED");
    }

    Response decidedBy(RequestSpecification caller, String verdict) {
        return caller.body("{\"verdict\":\"%s\",\"reason\":\"Geprüft\"}".formatted(verdict))
                .put(path() + "/decision");
    }

    /** Proposed by one, confirmed by another. */
    Response done() {
        proposed().then().log().ifValidationFails().statusCode(201);
        Response answer = confirmed();
        answer.then().log().ifValidationFails().statusCode(201);
        return answer;
    }

    Response read() {
        return editor().get(path());
    }
}
