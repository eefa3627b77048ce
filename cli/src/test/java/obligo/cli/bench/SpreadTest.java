package obligo.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadTest {

    @Test
    void takesPercentilesByRank() {
        Spread spread = new Spread(
                IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList());
        assertThat(spread.median()).isEqualTo(Duration.ofMillis(100));
        assertThat(spread.percentile(95)).isEqualTo(Duration.ofMillis(190));
        assertThat(spread.min()).isEqualTo(Duration.ofMillis(1));
        assertThat(spread.max()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void ofOneIsThatOne() {
        Spread spread = new Spread(List.of(Duration.ofMillis(7)));
        assertThat(spread.percentile(95)).isEqualTo(Duration.ofMillis(7));
        assertThat(Spread.millis(spread.median())).isEqualTo("7.0 ms");
    }
}
