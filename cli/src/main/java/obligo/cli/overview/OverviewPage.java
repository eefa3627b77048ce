package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import obligo.cli.terminal.Style;

/** What the gateway answers as overview of a Jobcenter's year, as a page for a terminal of 100 columns. */
public final class OverviewPage {
    private static final List<String> PARTS = List.of("budget", "programme", "targets");

    private final JsonNode overview;
    private final JsonNode scheme;
    private final Words words;
    private final Sheet sheet;

    private OverviewPage(JsonNode overview, JsonNode scheme, Locale language, Style style) {
        this.overview = overview;
        this.scheme = scheme;
        this.words = new Words(language);
        this.sheet = new Sheet(style);
    }

    /** @param scheme the categories that the plan is grouped by; a missing node where there is none */
    public static List<String> lines(JsonNode overview, JsonNode scheme, Locale language, Style style) {
        return new OverviewPage(overview, scheme, language, style).lines();
    }

    /** The scheme that the plan or the programme is grouped by, empty where none is named. */
    public static String schemeId(JsonNode overview) {
        return Stream.of("budget", "programme")
                .map(part -> overview.path(part).path("content").path("scheme").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<String> lines() {
        header();
        JsonNode budget = content("budget");
        JsonNode programme = content("programme");
        JsonNode targets = content("targets");
        if (!budget.isMissingNode()) {
            new FundingSection(words, sheet).write(budget);
        }
        if (!budget.isMissingNode() || !programme.isMissingNode()) {
            new InstrumentSection(words, sheet).write(budget, programme, scheme);
        }
        new ProgrammeSection(words, sheet).write(programme);
        if (!targets.isMissingNode()) {
            new TargetsSection(words, sheet).write(targets);
        }
        if (PARTS.stream().anyMatch(part -> !content(part).isMissingNode())) {
            new FindingsSection(words, sheet).write(overview.path("findings"));
        }
        return sheet.lines();
    }

    private void header() {
        JsonNode organisation = overview.path("organisation");
        List<String> title = new ArrayList<>();
        title.add("Jobcenter %s (%s)"
                .formatted(
                        organisation.path("name").asText(),
                        overview.path("jobcenter").asText())
                .replace("  ", " "));
        title.add(overview.path("year").asText());
        if (organisation.has("form")) {
            title.add(words.orItself("form.", organisation.path("form")));
        }
        sheet.heading(String.join(" · ", title));
        document();
        sheet.text(
                words.of("revisions") + ": " + PARTS.stream().map(this::state).collect(Collectors.joining(", ")));
        for (String part : PARTS) {
            JsonNode reason = overview.path(part).path("problem").path("detail");
            if (overview.path(part).path("status").asText().equals("UNAVAILABLE") && !reason.isMissingNode()) {
                sheet.text(sheet.style()::warning, words.of("because", words.of(part), reason.asText()));
            }
        }
    }

    private void document() {
        JsonNode document = PARTS.stream()
                .map(part -> content(part).path("document"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(content("none"));
        String text = Stream.of("title", "publisher", "statusDate", "reference")
                .map(field -> document.path(field).asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            sheet.text(text);
        }
    }

    private String state(String part) {
        JsonNode state = overview.path(part);
        String title = words.of(part);
        String status = state.path("status").asText();
        return status.equals("OK")
                ? words.of("revision", title, state.path("revision").asText())
                : words.of("status." + status, title);
    }

    private JsonNode content(String part) {
        JsonNode content = overview.path(part).path("content");
        return content.isObject() ? content : overview.path("none");
    }
}
