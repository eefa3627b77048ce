package obligo.cli.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles that a token can carry, as {@code obligo.http.Role} of the services knows them. */
public enum Role {
    PLANNER,
    BUDGET_OFFICER,
    MANAGER,
    MUNICIPALITY,
    CATALOGUE_EDITOR,
    REGIONAL_DIRECTORATE,
    LAND_AUTHORITY,
    FEDERAL_AGENCY,
    FEDERAL_MINISTRY,
    RECONCILIATION,
    FINANCE_SYSTEM,
    STATISTICS_SERVICE,
    AUDITOR;

    /** As the token spells it: {@code budget-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }

    public static String all() {
        return Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", "));
    }
}
