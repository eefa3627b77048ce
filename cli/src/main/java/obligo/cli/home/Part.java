package obligo.cli.home;

import java.util.Arrays;
import java.util.List;

/** A process of the suite, in the order of starting. */
public enum Part {
    POSTGRES("postgres", "PostgreSQL", 5432, "OBLIGO_POSTGRES_PORT"),
    KAFKA("kafka", "Kafka", 9092, "OBLIGO_KAFKA_PORT"),
    INSTRUMENTS("instruments-service", "instruments-service", 8082, "OBLIGO_INSTRUMENTS_PORT"),
    BUDGET("budget-service", "budget-service", 8081, "OBLIGO_BUDGET_PORT"),
    TARGETS("targets-service", "targets-service", 8083, "OBLIGO_TARGETS_PORT"),
    GATEWAY("gateway", "gateway", 8080, "OBLIGO_PORT");

    private final String key;
    private final String title;
    private final int usualPort;
    private final String variable;

    Part(String key, String title, int usualPort, String variable) {
        this.key = key;
        this.title = title;
        this.usualPort = usualPort;
        this.variable = variable;
    }

    /** Name of its files, and of its module where it is a service. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public boolean isService() {
        return this != POSTGRES && this != KAFKA;
    }

    /** The environment variable that chooses its port. */
    public String variable() {
        return variable;
    }

    int usualPort() {
        return usualPort;
    }

    public static List<Part> stack() {
        return Arrays.stream(values()).filter(part -> !part.isService()).toList();
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }
}
