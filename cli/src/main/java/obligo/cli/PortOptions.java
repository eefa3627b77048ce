package obligo.cli;

import java.util.EnumMap;
import java.util.Map;
import obligo.cli.home.Part;
import obligo.cli.home.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ports as options, which come before the environment. */
final class PortOptions {
    private final Map<Part, Integer> wishes = new EnumMap<>(Part.class);
    private @Nullable Integer kafkaController;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--port", paramLabel = "N", description = "Port of the gateway (8080, OBLIGO_PORT).")
    void gateway(int port) {
        wish(Part.GATEWAY, port);
    }

    @Option(names = "--budget-port", paramLabel = "N", description = "Port of budget-service (8081).")
    void budget(int port) {
        wish(Part.BUDGET, port);
    }

    @Option(names = "--instruments-port", paramLabel = "N", description = "Port of instruments-service (8082).")
    void instruments(int port) {
        wish(Part.INSTRUMENTS, port);
    }

    @Option(names = "--targets-port", paramLabel = "N", description = "Port of targets-service (8083).")
    void targets(int port) {
        wish(Part.TARGETS, port);
    }

    @Option(names = "--postgres-port", paramLabel = "N", description = "Port of PostgreSQL (5432).")
    void postgres(int port) {
        wish(Part.POSTGRES, port);
    }

    @Option(
            names = "--kafka-port",
            paramLabel = "N",
            description = "Port of Kafka (9092); its controller takes the next.")
    void kafka(int port) {
        wish(Part.KAFKA, port);
    }

    @Option(names = "--kafka-controller-port", paramLabel = "N", description = "Port of Kafka's controller.")
    void kafkaController(int port) {
        kafkaController = checked(port);
    }

    /** What is asked for, by option or else by the environment. */
    Ports.Wishes wishes() {
        return new Ports.Wishes(wishes, kafkaController).over(System::getenv);
    }

    private void wish(Part part, int port) {
        wishes.put(part, checked(port));
    }

    private int checked(int port) {
        if (!Ports.isPort(port)) {
            if (command == null) {
                throw new IllegalArgumentException("no port: " + port);
            }
            throw new ParameterException(
                    command.commandLine(), "A port is a number between 1 and 65535, not %d.".formatted(port));
        }
        return port;
    }
}
