package obligo.cli.home;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import obligo.cli.terminal.CannotGoOn;
import org.jspecify.annotations.Nullable;

/** Which part listens where, on the loopback address. */
public record Ports(Map<Part, Integer> of, int kafkaController) {
    public static final String HOST = "127.0.0.1";

    private static final String CONTROLLER_VARIABLE = "OBLIGO_KAFKA_CONTROLLER_PORT";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    /** What the user asks for; a part without a wish is absent. */
    public record Wishes(Map<Part, Integer> ports, @Nullable Integer kafkaController) {
        public static final Wishes NONE = new Wishes(Map.of(), null);

        /** The wishes in the environment, below those given as options. */
        public Wishes over(Function<String, @Nullable String> environment) {
            Map<Part, Integer> all = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                number(part.variable(), environment.apply(part.variable())).ifPresent(port -> all.put(part, port));
            }
            all.putAll(ports);
            return new Wishes(
                    all,
                    kafkaController != null
                            ? kafkaController
                            : number(CONTROLLER_VARIABLE, environment.apply(CONTROLLER_VARIABLE))
                                    .orElse(null));
        }

        /** What is not wished for is as usual. */
        public Ports orUsual() {
            Map<Part, Integer> all = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                all.put(part, ports.getOrDefault(part, part.usualPort()));
            }
            int controller = kafkaController != null
                    ? kafkaController
                    : all.getOrDefault(Part.KAFKA, Part.KAFKA.usualPort()) + 1;
            return new Ports(all, controller).withoutDoubles();
        }

        /** Whether the ports in use are what is wished for. */
        public boolean fit(Ports inUse) {
            return ports.entrySet().stream().allMatch(wish -> inUse.port(wish.getKey()) == wish.getValue())
                    && (kafkaController == null || kafkaController == inUse.kafkaController);
        }
    }

    public int port(Part part) {
        return of.getOrDefault(part, part.usualPort());
    }

    public String address(Part part) {
        return HOST + ":" + port(part);
    }

    public URI url(Part part) {
        return URI.create("http://" + address(part));
    }

    Map<String, String> asProperties() {
        Map<String, String> properties = new HashMap<>();
        of.forEach((part, port) -> properties.put(part.key(), port.toString()));
        properties.put(CONTROLLER_VARIABLE, Integer.toString(kafkaController));
        return properties;
    }

    static Ports fromProperties(Function<String, @Nullable String> properties) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            number(part.key(), properties.apply(part.key())).ifPresent(port -> ports.put(part, port));
        }
        Integer controller = number(CONTROLLER_VARIABLE, properties.apply(CONTROLLER_VARIABLE))
                .orElse(null);
        return new Wishes(ports, controller).orUsual();
    }

    private Ports withoutDoubles() {
        Map<Integer, String> seen = new HashMap<>();
        seen.put(kafkaController, "Kafka's controller");
        of.forEach((part, port) -> {
            String other = seen.put(port, part.title());
            if (other != null) {
                throw new CannotGoOn("%s and %s cannot share port %d: choose another with %s."
                        .formatted(other, part.title(), port, part.variable()));
            }
        });
        return this;
    }

    private static Optional<Integer> number(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(value).matches() || !isPort(Integer.parseInt(value))) {
            throw new CannotGoOn("%s is a port between 1 and 65535, not %s.".formatted(name, value));
        }
        return Optional.of(Integer.valueOf(value));
    }

    public static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }
}
