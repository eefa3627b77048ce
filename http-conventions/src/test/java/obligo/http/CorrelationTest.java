package obligo.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorrelationTest {
    @Test
    void keepsAnAcceptableId() {
        assertThat(Correlation.idFrom("erp-4711.A_b")).isEqualTo("erp-4711.A_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "<script>", "ä"})
    void replacesWhatCouldForgeALogLine(String id) {
        assertThat(Correlation.idFrom(id)).isNotEqualTo(id).hasSize(36);
    }

    @Test
    void replacesWhatIsTooLong() {
        assertThat(Correlation.idFrom("x".repeat(65))).hasSize(36);
        assertThat(Correlation.idFrom(null)).hasSize(36);
    }
}
