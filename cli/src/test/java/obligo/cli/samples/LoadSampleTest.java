package obligo.cli.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Terminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadSampleTest {
    private static final String YEAR = "/v1/jobcenters/34102/years/2025";
    private static final String ALLOTMENT = "6f0b7c1e-52c8-4d0f-9a57-1b8e3f6d2a41";

    private final FakeGateway gateway = new FakeGateway();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private Path sample = Path.of("");

    LoadSampleTest() throws IOException {}

    @BeforeEach
    void writeASample() throws IOException {
        sample = Files.createDirectories(directory.resolve("34102-2025"));
        Files.createDirectories(sample.resolve("budget").resolve("allotments"));
        Files.writeString(sample.resolve("scheme.json"), "{}");
        Files.writeString(sample.resolve("budget/allotments/" + ALLOTMENT + ".json"), "{\"pot\":\"EGL\"}");
        Files.writeString(sample.resolve("budget/plan.json"), "{\"scheme\":\"34102-2025-amip\"}");
        Files.writeString(sample.resolve("programme.json"), "{}");
        Files.writeString(sample.resolve("targets.json"), "{}");
    }

    @AfterEach
    void stopGateway() {
        gateway.close();
    }

    @Test
    void putsThePartsInTheOrderInWhichTheyRestOnEachOther() {
        load();
        assertThat(gateway.puts())
                .containsExactly(
                        "planner * /v1/schemes/34102-2025-amip",
                        "officer null " + YEAR + "/budget/allotments/" + ALLOTMENT,
                        "officer * " + YEAR + "/budget/plan",
                        "planner * " + YEAR + "/programme",
                        "planner * " + YEAR + "/targets");
    }

    @Test
    void changesNothingWhenItIsRepeated() {
        load();
        gateway.forgetPuts();
        load();
        assertThat(gateway.puts()).contains("officer \"1\" " + YEAR + "/budget/plan");
        assertThat(gateway.revision(YEAR + "/budget/plan")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("unchanged " + YEAR + "/targets, revision 1");
    }

    @Test
    void replacesWhatHasChangedWithTheTagItWasReadWith() throws IOException {
        load();
        Files.writeString(sample.resolve("programme.json"), "{\"changeReason\":\"corrected\"}");
        gateway.forgetPuts();
        load();
        assertThat(gateway.puts()).contains("planner \"1\" " + YEAR + "/programme");
        assertThat(gateway.revision(YEAR + "/programme")).isEqualTo(2);
    }

    @Test
    void tellsARefusalWithAllItsFieldErrors() {
        gateway.refuse(YEAR + "/budget/plan");
        assertThatExceptionOfType(CannotGoOn.class)
                .isThrownBy(this::load)
                .withMessageContaining("PUT " + YEAR + "/budget/plan was refused with 422: The request is not valid")
                .withMessageContaining("- lines[3].label: must not be blank")
                .withMessageContaining("correlation id c-17");
    }

    @Test
    void waitsUntilTheServicesHaveHeardOfTheJobcenter() {
        gateway.hearOfTheJobcenterAfter(3);
        load();
        assertThat(gateway.revision(YEAR + "/targets")).isEqualTo(1);
    }

    @Test
    void storesNoTargetsThatWouldRestOnNothing() {
        gateway.becomeDeaf();
        assertThatExceptionOfType(CannotGoOn.class)
                .isThrownBy(this::load)
                .withMessageContaining("has not heard of revision 1 of the budget");
        assertThat(gateway.revision(YEAR + "/targets")).isZero();
    }

    @Test
    void loadsADocumentThatPlansNoInstruments() throws IOException {
        Files.delete(sample.resolve("scheme.json"));
        Files.writeString(sample.resolve("budget/plan.json"), "{}");
        load();
        assertThat(gateway.puts()).hasSize(4).noneMatch(put -> put.contains("/schemes/"));
    }

    @Test
    void refusesADirectoryThatIsNoSample() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("12345-2024"));
        for (Path wrong : new Path[] {directory, empty, directory.resolve("missing")}) {
            assertThatExceptionOfType(CannotGoOn.class)
                    .isThrownBy(() -> Sample.in(wrong))
                    .withMessageContaining(wrong.toString());
        }
    }

    @Test
    void findsAllSamplesInOrder() throws IOException {
        Path other = Files.createDirectories(directory.resolve("32102-2024"));
        Files.writeString(other.resolve("programme.json"), "{}");
        Files.writeString(directory.resolve("README.md"), "");
        assertThat(Sample.allIn(directory).stream().map(Sample::name)).containsExactly("32102-2024", "34102-2025");
    }

    private void load() {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, out, false, false);
        new LoadSample(
                        Sample.in(sample),
                        gateway.client("officer"),
                        gateway.client("planner"),
                        terminal,
                        Duration.ofMillis(300))
                .load();
    }
}
