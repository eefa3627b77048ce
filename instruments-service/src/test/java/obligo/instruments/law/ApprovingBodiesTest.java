package obligo.instruments.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is unsure of who approves is the operator's to decide; a file that is misread stops the start. */
class ApprovingBodiesTest {
    private static final String ROW = """
            - form: zkT
              body: Kreisausschuss
              roles: [MANAGER, MUNICIPALITY]
              from: %s
              legalReference: Hauptsatzung
              rule: T-8
              recordedOn: 2026-11-21
              status: CONFIRMED
            """;

    @TempDir
    Path directory;

    private Optional<Path> file(String content) throws IOException {
        return Optional.of(Files.writeString(directory.resolve("bodies.yaml"), content));
    }

    @Test
    void theShippedFileIsRead() {
        assertThatCode(() -> new ApprovingBodies(Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void anOperatorsFileTakesItsPlace() throws IOException {
        Optional<Path> file = file(ROW.formatted("2020-01-01"));
        assertThatCode(() -> new ApprovingBodies(file)).doesNotThrowAnyException();
    }

    @Test
    void twoBodiesAtATimeStopTheStart() throws IOException {
        Optional<Path> file = file(ROW.formatted("2020-01-01") + ROW.formatted("2024-01-01"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ApprovingBodies(file))
                .withMessageContaining("Kreisausschuss");
    }

    @Test
    void aRoleThatThereIsNotStopsTheStart() throws IOException {
        Optional<Path> file = file(ROW.formatted("2020-01-01").replace("MANAGER", "MAYOR"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> new ApprovingBodies(file))
                .withMessageContaining("MAYOR");
    }
}
