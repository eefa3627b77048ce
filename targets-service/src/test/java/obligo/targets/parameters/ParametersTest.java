package obligo.targets.parameters;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A parameter holds on its days and on no other, an operator's file replaces the shipped one, and a wrong one stops. */
class ParametersTest {
    private static final String FILE = "basis-tolerance.yaml";
    private static final String ROW = """
            - key: SHARE
              from: 2005-01-01
              says: {share: 0.11}
              legalReference: Dienstanweisung
              rule: R-5
              recordedOn: 2026-01-01
              status: CONFIRMED
            """;

    @TempDir
    Path directory;

    private Parameters with(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
        return new Parameters(Optional.of(directory));
    }

    private static String share(Parameters parameters, String day) {
        return parameters
                .timeline("basis-tolerance", JsonNode.class)
                .on("SHARE", LocalDate.parse(day))
                .map(says -> says.get("share").asText())
                .orElse("nothing");
    }

    @Test
    void everyShippedFileIsReadAndEveryRowHasItsSource() {
        assertThat(Parameters.asShipped().inForceOn(LocalDate.of(2023, 1, 1)).values())
                .isNotEmpty()
                .allSatisfy(rows -> assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.legalReference())
                        .isNotBlank()));
    }

    @Test
    void anOperatorsFileReplacesTheShippedOneAndLeavesTheOthers() throws IOException {
        assertThat(share(Parameters.asShipped(), "2026-01-01")).isEqualTo("0.05");
        Parameters replaced = with(FILE, ROW);
        assertThat(share(replaced, "2026-01-01")).isEqualTo("0.11");
        assertThat(replaced.inForceOn(LocalDate.of(2025, 1, 1)).get("agreement-kinds"))
                .hasSize(4);
    }

    @Test
    void rowsOfAKeyFollowEachOther() throws IOException {
        String second = ROW.replace("2005-01-01", "2026-07-01").replace("0.11", "0.02");
        Parameters replaced = with(FILE, ROW.replace("  says:", "  to: 2026-06-30\n  says:") + second);
        assertThat(share(replaced, "2026-06-30")).isEqualTo("0.11");
        assertThat(share(replaced, "2026-07-01")).isEqualTo("0.02");
        assertThat(share(replaced, "2004-12-31")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordedOn: 2026-01-01 | recordedOn: yesterday | yesterday",
                "status: CONFIRMED | status: RUMOUR | RUMOUR",
                "rule: R-5 | note: x | a row has",
                "from: 2005-01-01 | from: 2005-01-01 x | 2005-01-01 x",
                "legalReference: Dienstanweisung | note: none | a row has"
            })
    void aMisreadFileStopsTheStartAndIsNamed(String right, String wrong, String named) {
        assertThatExceptionOfType(ParameterFault.class)
                .isThrownBy(() -> with(FILE, ROW.replace(right, wrong)))
                .withMessageContaining(FILE)
                .withMessageContaining(named);
    }

    private record Says(BigDecimal share) {}

    @Test
    void aColumnThatNobodyKnowsStopsTheStart() throws IOException {
        assertThatExceptionOfType(ParameterFault.class)
                .isThrownBy(() -> with(FILE, ROW + "  shaer: 0.11\n"))
                .withMessageContaining("shaer");
        Parameters misspelt = with(FILE, ROW.replace("share:", "shaer:"));
        assertThatExceptionOfType(ParameterFault.class)
                .isThrownBy(() -> misspelt.timeline("basis-tolerance", Says.class))
                .withMessageContaining("shaer");
    }

    @Test
    void twoRowsOfAKeyOnOneDayStopTheStart() {
        assertThatExceptionOfType(ParameterFault.class)
                .isThrownBy(() -> with(FILE, ROW + ROW))
                .withMessageContaining("two rows hold on one day");
    }

    @Test
    void aFileThatReplacesNothingStopsTheStart() {
        assertThatExceptionOfType(ParameterFault.class)
                .isThrownBy(() -> with("basis-tolerence.yaml", ROW))
                .withMessageContaining("replaces no file");
    }
}
