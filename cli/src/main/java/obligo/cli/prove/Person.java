package obligo.cli.prove;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;

/** Who books: three officers, because a transfer needs three, and a machine, which may do no more than book. */
enum Person {
    ANNA(Role.BUDGET_OFFICER),
    BERTA(Role.BUDGET_OFFICER),
    CARLA(Role.BUDGET_OFFICER),
    ERP(Role.FINANCE_SYSTEM);

    private static final Duration LONG_ENOUGH = Duration.ofDays(7);

    private final Role role;

    Person(Role role) {
        this.role = role;
    }

    static Map<Person, String> tokens(SigningKey key, String jobcenter) {
        Map<Person, String> tokens = new EnumMap<>(Person.class);
        for (Person person : values()) {
            Grant grant =
                    new Grant(person.role, person.name().toLowerCase(Locale.ROOT), jobcenter, null, null, LONG_ENOUGH);
            tokens.put(person, grant.token(key, Instant.now()));
        }
        return tokens;
    }
}
