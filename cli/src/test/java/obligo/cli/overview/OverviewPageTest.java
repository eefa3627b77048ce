package obligo.cli.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import obligo.cli.terminal.Style;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewPageTest {
    private static final Style PLAIN = new Style(false);

    @Test
    void showsTheWayOfTheMoneyOfDuisburg2025() throws IOException {
        assertThat(page(Locale.GERMANY))
                .anySatisfy(line -> assertThat(line).matches("Zugeteilt \\(vorläufig\\) +58\\.565\\.156"))
                .anySatisfy(line -> assertThat(line).matches(" +davon FbW/Reha +5\\.080\\.923"))
                .anySatisfy(line ->
                        assertThat(line).matches("Umschichtung in Verwaltungskosten \\(VWK\\) +-19\\.979\\.703"))
                .anySatisfy(line -> assertThat(line).matches("Verfügbar +38\\.585\\.453"))
                .anySatisfy(line -> assertThat(line).matches("Für die Planung +38\\.785\\.453"))
                .anySatisfy(line -> assertThat(line).matches("Vorbindungen +-32\\.100\\.357"))
                .anySatisfy(line -> assertThat(line).matches("Neufallbudget +6\\.685\\.096"))
                .anySatisfy(line -> assertThat(line).matches("Summe der geplanten Zeilen.* +38\\.785\\.452"))
                .anySatisfy(line -> assertThat(line).matches("Differenz +1"));
    }

    @Test
    void showsEntriesBesideTheMoneyOfTheSameRow() throws IOException {
        assertThat(page(Locale.GERMANY))
                .anySatisfy(line ->
                        assertThat(line).matches("1 +Integrationsorientierte Instrumente +19\\.562\\.756 +5\\.276"))
                .anySatisfy(line -> assertThat(line)
                        .matches("1\\.2a +Maßnahmen bei Trägern \\(MAT\\) +5\\.814\\.642 +1\\.146 +finanziert"))
                .anySatisfy(line -> assertThat(line).matches("1\\.1b +.* nach Bedarf +nach Bedarf +nach Bedarf"))
                .anySatisfy(line -> assertThat(line).matches("1\\.7b +.* 490 +eigenes"))
                .anySatisfy(line -> assertThat(line).matches(" +\\+ Passiv-Aktiv-Transfer +bis 3\\.900\\.000"))
                .anySatisfy(line -> assertThat(line).matches(" +Summe +38\\.785\\.452 +6\\.980"));
    }

    @Test
    void showsPrintedAndComputedRatesSideBySide() throws IOException {
        assertThat(page(Locale.GERMANY)).anySatisfy(line -> assertThat(line)
                .matches("Integrationsquote gesamt \\(IQ\\) +gesamt +17,6 % +18,0 % +17,96 % +\\+2,1 % +\\+2,07 %"));
    }

    @Test
    void showsWarningsBeforeHints() throws IOException {
        List<String> page = page(Locale.GERMANY);
        assertThat(page).anySatisfy(line -> assertThat(line).isEqualTo("FESTSTELLUNGEN (5)"));
        assertThat(page.indexOf(first(page, "WARNUNG  R-19"))).isLessThan(page.indexOf(first(page, "Hinweis")));
    }

    @Test
    void speaksEnglishWhereAsked() throws IOException {
        assertThat(page(Locale.ENGLISH))
                .anySatisfy(line -> assertThat(line).matches("Allotted \\(provisional\\) +58,565,156"))
                .anySatisfy(line -> assertThat(line).matches("Integrationsquote gesamt .* 17\\.96 % +\\+2\\.1 % .*"));
    }

    @Test
    void knowsTheSameTextsInBothLanguages() {
        ResourceBundle german = ResourceBundle.getBundle("obligo.cli.overview.page", Locale.GERMAN);
        ResourceBundle english = ResourceBundle.getBundle("obligo.cli.overview.page", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(german.keySet());
    }

    @Test
    void fitsIntoAHundredColumns() throws IOException {
        assertThat(page(Locale.GERMANY)).allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                .isLessThanOrEqualTo(Sheet.WIDTH));
    }

    @Test
    void saysWhichPartsAreMissing() throws IOException {
        JsonNode overview = read("duisburg-2025.json");
        setPart(overview, "targets", "NOT_PLANNED");
        setPart(overview, "programme", "UNAVAILABLE");
        List<String> page = OverviewPage.lines(overview, MissingNode.getInstance(), Locale.GERMANY, PLAIN);
        assertThat(page)
                .contains("Stand: Budget Revision 4, Programm nicht erreichbar, Ziele noch nicht geplant")
                .anySatisfy(line -> assertThat(line).matches("1\\.2a +Maßnahmen bei Trägern \\(MAT\\) +5\\.814\\.642"))
                .noneSatisfy(line -> assertThat(line).isEqualTo("ZIELE"));
    }

    @Test
    void coloursOnlyWhereItMay() throws IOException {
        JsonNode overview = read("duisburg-2025.json");
        assertThat(OverviewPage.lines(overview, overview, Locale.GERMANY, PLAIN))
                .noneSatisfy(line -> assertThat(line).contains("\033"));
        assertThat(OverviewPage.lines(overview, overview, Locale.GERMANY, new Style(true)))
                .anySatisfy(line -> assertThat(line).contains("\033[1m"));
    }

    private static List<String> page(Locale language) throws IOException {
        return OverviewPage.lines(read("duisburg-2025.json"), read("duisburg-2025-scheme.json"), language, PLAIN);
    }

    private static String first(List<String> page, String start) {
        return page.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    private static void setPart(JsonNode overview, String part, String status) {
        ((ObjectNode) overview).putObject(part).put("status", status);
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream stream = OverviewPageTest.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream));
        }
    }
}
