package obligo.gateway.services;

import java.util.Locale;

/** A house behind the front door. */
public enum House {
    BUDGET,
    INSTRUMENTS,
    TARGETS;

    /** The name that callers read, {@code budget-service}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
