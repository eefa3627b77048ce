package obligo.cli.home;

import java.nio.file.Path;
import java.util.Map;
import obligo.cli.terminal.CannotGoOn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTest {
    @TempDir
    Path directory;

    @Test
    void areTheUsualOnesUnlessSomethingElseIsAskedFor() {
        Ports ports = Ports.Wishes.NONE.over(name -> null).orUsual();
        assertThat(ports.port(Part.GATEWAY)).isEqualTo(8080);
        assertThat(ports.port(Part.KAFKA)).isEqualTo(9092);
        assertThat(ports.kafkaController()).isEqualTo(9093);
    }

    @Test
    void preferAnOptionToTheEnvironment() {
        Map<String, String> environment = Map.of("OBLIGO_PORT", "18080", "OBLIGO_KAFKA_PORT", "19092");
        Ports ports = new Ports.Wishes(Map.of(Part.GATEWAY, 28080), null)
                .over(environment::get)
                .orUsual();
        assertThat(ports.port(Part.GATEWAY)).isEqualTo(28080);
        assertThat(ports.port(Part.KAFKA)).isEqualTo(19092);
        assertThat(ports.kafkaController()).isEqualTo(19093);
    }

    @Test
    void refuseWhatIsNoPortNamingTheVariable() {
        for (String wrong : new String[] {"eighty", "0", "65536", "-1"}) {
            assertThatExceptionOfType(CannotGoOn.class)
                    .isThrownBy(() -> Ports.Wishes.NONE.over(name -> name.equals("OBLIGO_PORT") ? wrong : null))
                    .withMessageContaining("OBLIGO_PORT")
                    .withMessageContaining(wrong);
        }
    }

    @Test
    void refuseTwoPartsOnOnePort() {
        assertThatExceptionOfType(CannotGoOn.class)
                .isThrownBy(() -> new Ports.Wishes(Map.of(Part.GATEWAY, 8081), null).orUsual())
                .withMessageContaining("8081");
    }

    @Test
    void areRememberedFromOneCommandToTheNext() {
        Home home = new Home(directory, directory.resolve("state"));
        home.requireDirectories();
        Ports ports = new Ports.Wishes(Map.of(Part.GATEWAY, 18080, Part.POSTGRES, 15432), 19999).orUsual();
        home.remember(ports);
        assertThat(home.rememberedPorts()).contains(ports);
        home.forgetPorts();
        assertThat(home.rememberedPorts()).isEmpty();
    }

    @Test
    void knowWhetherTheyAreWhatIsAskedFor() {
        Ports usual = Ports.Wishes.NONE.orUsual();
        assertThat(Ports.Wishes.NONE.fit(usual)).isTrue();
        assertThat(new Ports.Wishes(Map.of(Part.GATEWAY, 8080), null).fit(usual))
                .isTrue();
        assertThat(new Ports.Wishes(Map.of(Part.GATEWAY, 18080), null).fit(usual))
                .isFalse();
    }
}
