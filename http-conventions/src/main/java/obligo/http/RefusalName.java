package obligo.http;

import java.util.Locale;

/**
 * The name of a refusal, implemented by one enum a service. The texts, the HTTP status and the rule behind a name stand
 * in the one table of all refusals, {@code contracts/problems.yaml}.
 */
public interface RefusalName {
    /** The constant as Java spells it, {@code REVISION_STALE}. */
    String name();

    /** The name as callers see it, {@code revision-stale}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refusal without figures. */
    default Refusal refusal() {
        return new Refusal(this);
    }
}
