package obligo.instruments.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import obligo.http.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which cap holds in which year. */
class CapsTest {
    @ParameterizedTest
    @CsvSource({
        "2008, ''",
        "2009, M-70",
        "2012, M-70 M-71",
        "2016, M-71 M-71",
        "2018, M-71",
        "2019, M-72",
        "2025, M-72",
        "2026, M-72 M-73",
        "2027, M-73"
    })
    void theCapsOfAYear(int year, String rules) {
        assertThat(Caps.asShipped().inForceIn(year).stream().map(Cap::rule).reduce((one, other) -> one + " " + other))
                .isEqualTo(rules.isEmpty() ? Optional.empty() : Optional.of(rules));
    }

    @Test
    void aLimitIsFlooredToTheCent() { // 1.9
        Cap cap = Caps.asShipped().inForceIn(2027).get(0);
        assertThat(cap.limitOf(Money.parse("66970867.95"))).isEqualTo(Money.parse("6697086.79"));
    }

    @Test
    void anOperatorsFileReplacesTheShippedOne(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("caps.yaml"), """
                - key: CAP_LOCAL
                  instruments: [EGZ]
                  share: 0.05
                  from: 2025-01-01
                  legalReference: Beschluss der Trägerversammlung
                  rule: M-73
                  recordedOn: 2024-12-13
                  status: CONFIRMED
                """);
        assertThat(new Caps(Optional.of(file)).inForceIn(2025))
                .extracting(Cap::key)
                .containsExactly("CAP_LOCAL");
        Path misread =
                Files.writeString(directory.resolve("misread.yaml"), "- key: X\n  from: 2025-01-01\n  shares: 1\n");
        assertThatThrownBy(() -> new Caps(Optional.of(misread)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("caps.yaml");
    }
}
