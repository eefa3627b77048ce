package obligo.gateway.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A house behind the front door. */
public enum House {
    BUDGET,
    INSTRUMENTS,
    TARGETS;

    /** By the name that a feed is asked for with, {@code budget}. */
    public static Optional<House> named(String source) {
        return Arrays.stream(values())
                .filter(house -> house.source().equals(source))
                .findFirst();
    }

    /** {@code budget}. */
    public String source() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name that callers read, {@code budget-service}. */
    public String title() {
        return source() + "-service";
    }
}
