package obligo.localstack;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line asks for. */
record Arguments(
        Path data,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        boolean postgres,
        boolean kafka,
        Durability durability,
        boolean untilInputEnds) {

    static final String USAGE = """
            Usage: LocalStack --data DIR [--only postgres|kafka] [--postgres-port N]
                              [--kafka-port N] [--kafka-controller-port N]
                              [--throw-away] [--until-input-ends]

              --data DIR                 where data and logs live, created if need be
              --only postgres|kafka      start one of the two
              --postgres-port N          default 5432
              --kafka-port N             default 9092
              --kafka-controller-port N  default: the Kafka port plus 1
              --throw-away               never flush to disk, for tests
              --until-input-ends         stop when standard input ends, for a parent process""";

    private static final Set<String> FLAGS = Set.of("--throw-away", "--until-input-ends");
    private static final Set<String> OPTIONS =
            Set.of("--data", "--only", "--postgres-port", "--kafka-port", "--kafka-controller-port");

    static Arguments parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        while (!words.isEmpty()) {
            String word = words.remove();
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (OPTIONS.contains(word) && !words.isEmpty()) {
                values.put(word, words.remove());
            } else {
                throw new CannotStart("%s is not understood.%n%s".formatted(word, USAGE));
            }
        }
        if (!values.containsKey("--data")) {
            throw new CannotStart("--data is missing.%n%s".formatted(USAGE));
        }
        String only = values.getOrDefault("--only", "");
        if (!Set.of("", "postgres", "kafka").contains(only)) {
            throw new CannotStart("--only takes postgres or kafka, not %s.".formatted(only));
        }
        int kafkaPort = port(values, "--kafka-port", 9092);
        return new Arguments(
                Path.of(values.getOrDefault("--data", "")),
                port(values, "--postgres-port", 5432),
                kafkaPort,
                port(values, "--kafka-controller-port", kafkaPort + 1),
                !only.equals("kafka"),
                !only.equals("postgres"),
                flags.contains("--throw-away") ? Durability.THROW_AWAY : Durability.DURABLE,
                flags.contains("--until-input-ends"));
    }

    private static int port(Map<String, String> values, String option, int otherwise) {
        String value = values.getOrDefault(option, String.valueOf(otherwise));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new CannotStart("%s takes a port between 1 and 65535, not %s.".formatted(option, value));
        }
        return Integer.parseInt(value);
    }
}
