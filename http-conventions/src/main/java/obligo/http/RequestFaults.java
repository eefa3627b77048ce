package obligo.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds out what was wrong with a request, field by field, from what the libraries throw. */
public final class RequestFaults {
    private RequestFaults() {}

    public static Refusal of(ConstraintViolationException violations) {
        Refusal refusal = CommonRefusal.INVALID_REQUEST.refusal();
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
            // Hibernate Validator has already chosen the caller's language.
            refusal.at(fieldOf(violation.getPropertyPath()), violation.getMessage(), violation.getMessage());
        }
        refusal.errors().sort((a, b) -> a.field().compareTo(b.field()));
        return refusal;
    }

    /** The path without the method, and without the name of the parameter that is the body. */
    private static String fieldOf(Path path) {
        String full = path.toString();
        String withoutMethod = full.substring(full.indexOf('.') + 1);
        int body = withoutMethod.indexOf('.');
        return body < 0 ? withoutMethod : withoutMethod.substring(body + 1);
    }

    public static Refusal of(JsonProcessingException malformed) {
        if (malformed instanceof InvalidTypeIdException unknown) {
            return CommonRefusal.INVALID_REQUEST
                    .refusal()
                    .at("type", "unbekannt: " + unknown.getTypeId(), "unknown: " + unknown.getTypeId());
        }
        if (!(malformed instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            boolean empty = malformed instanceof MismatchedInputException;
            return CommonRefusal.MALFORMED_JSON
                    .refusal()
                    .with(
                            "line",
                            malformed.getLocation() == null
                                    ? null
                                    : malformed.getLocation().getLineNr())
                    .with(
                            "column",
                            malformed.getLocation() == null
                                    ? null
                                    : malformed.getLocation().getColumnNr())
                    .at(
                            "",
                            empty ? "ein JSON-Objekt wird erwartet" : "kein gültiges JSON",
                            empty ? "a JSON object is expected" : "not valid JSON");
        }
        String field = fieldOf(mapping);
        Refusal refusal = CommonRefusal.INVALID_REQUEST.refusal();
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return refusal.at(field, "unbekanntes Feld; bekannt sind " + known, "unknown field; known are " + known);
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            String allowed = Arrays.stream(format.getTargetType().getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            return refusal.at(field, "erlaubt sind " + allowed, "must be one of " + allowed);
        }
        if (mapping instanceof ValueInstantiationException value && value.getCause() != null) {
            String why = value.getCause().getMessage();
            return refusal.at(field, "ungültiger Wert: " + why, "invalid value: " + why);
        }
        if (mapping instanceof InvalidNullException) {
            return refusal.at(field, "fehlt", "is missing");
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            String expected = mismatch.getTargetType().getSimpleName();
            return refusal.at(field, "falscher Typ; erwartet: " + expected, "wrong type; expected: " + expected);
        }
        return refusal.at(field, "nicht lesbar", "not readable");
    }

    private static String fieldOf(JsonMappingException mapping) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    /** Whether the database refused a text for a character that no text column or JSON column can hold: U+0000. */
    static boolean isUnstorableText(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database cannot be reached just now: class 08 and 57P of SQLSTATE, or no connection to be had. */
    static boolean isOutage(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                String message = String.valueOf(sql.getMessage());
                if ((state != null && (state.startsWith("08") || state.startsWith("57P")))
                        || message.contains("Acquisition timeout")) {
                    return true;
                }
            }
        }
        return false;
    }
}
