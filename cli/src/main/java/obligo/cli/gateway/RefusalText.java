package obligo.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/** A refusal as a person can read it. */
public final class RefusalText {

    private RefusalText() {}

    /** @param request what was refused, such as {@code PUT /v1/...} */
    public static String of(String request, Answer answer) {
        JsonNode problem = answer.body();
        StringBuilder text = new StringBuilder("%s was refused with %d".formatted(request, answer.status()));
        append(text, ": ", problem.path("title"));
        append(text, "\n  ", problem.path("detail"));
        for (JsonNode error : problem.path("errors")) {
            append(text, "\n  - ", error.path("field"));
            append(text, ": ", error.path("message"));
        }
        append(text, "\n  rule ", problem.path("ruleId"));
        problem.path("figures").properties().forEach(figure -> text.append("\n  ")
                .append(figure.getKey())
                .append(": ")
                .append(figure.getValue().isTextual() ? figure.getValue().asText() : figure.getValue()));
        append(text, "\n  explained under ", problem.path("type"));
        append(text, "\n  correlation id ", problem.path("correlationId"));
        return text.toString();
    }

    private static void append(StringBuilder text, String before, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            text.append(before).append(value.asText());
        }
    }
}
