package obligo.testkit.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the tests of a service their PostgreSQL and Kafka: {@code @WithTestResource(value = StackResource.class, initArgs =
 * @ResourceArg(name = "database", value = "budget"))}.
 *
 * <p>Arguments: {@code database} is {@code instruments}, {@code budget} or {@code targets}, none without it; {@code kafka}
 * is {@code true} unless said otherwise. The stack is started by whoever needs it first and stops with the JVM.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable String database;
    private boolean wantsKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        wantsKafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        String name = database;
        if (name != null) {
            settings.put("quarkus.datasource.jdbc.url", jdbcUrl(name));
            settings.put("quarkus.datasource.username", name);
            settings.put("quarkus.datasource.password", name);
        }
        if (wantsKafka) {
            settings.put("kafka.bootstrap.servers", kafkaBootstrapServers());
        }
        return settings;
    }

    /** Nothing to do here: the next test class wants the same stack, which ends with the JVM. */
    @Override
    public void stop() {}

    /** Where Kafka listens, also while it is stopped. */
    public static String kafkaBootstrapServers() {
        return SharedStack.address(SharedStack.KAFKA);
    }

    /** The address of a database, also while PostgreSQL is stopped; user and password are the name of the database. */
    public static String jdbcUrl(String database) {
        return "jdbc:postgresql://%s/%s".formatted(SharedStack.address(SharedStack.POSTGRES), database);
    }

    /** To take Kafka away from a service and to give it back. */
    public static StackSwitch kafka() {
        return new StackSwitch(SharedStack.KAFKA);
    }

    /** To take PostgreSQL away from a service and to give it back. */
    public static StackSwitch postgres() {
        return new StackSwitch(SharedStack.POSTGRES);
    }
}
