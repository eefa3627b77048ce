package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import obligo.cli.judge.LimitCheck.Sums;
import obligo.cli.money.Cents;

/** Whether what an instance says of the year, of its parts and of each binding is what its journal adds up to. */
final class BalancesCheck {
    private final LimitCheck limits;
    private final Findings findings;

    BalancesCheck(LimitCheck limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    void compare(String who, JsonNode balances, long lastSequence) {
        if (balances.path("sequence").asLong() != lastSequence) {
            findings.add(
                    Fault.BALANCES,
                    "%s gives balances at %s, its journal ends at %d",
                    who,
                    balances.path("sequence"),
                    lastSequence);
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode pot : balances.path("pots")) {
            compare(who, "pot", limits.pots(), pot.path("pot").asText(), pot, seen);
        }
        for (JsonNode line : balances.path("lines")) {
            String name = line.path("line").asText() + ":" + line.path("pot").asText();
            compare(who, "line", limits.lines(), name, line, seen);
        }
        for (JsonNode authorisation : balances.path("authorisations")) {
            String name = authorisation.path("pot").asText() + ":"
                    + authorisation.path("dueYear").asText();
            compare(who, "authorisation", limits.authorisations(), name, authorisation, seen);
        }
        requireAll(who, "pot", limits.pots(), seen);
        requireAll(who, "line", limits.lines(), seen);
        requireAll(who, "authorisation", limits.authorisations(), seen);
    }

    private void compare(
            String who, String kind, Map<String, Sums> computed, String name, JsonNode stated, Set<String> seen) {
        seen.add(kind + name);
        Sums sums = computed.getOrDefault(name, new Sums());
        compare(who, kind + " " + name, kind.equals("authorisation") ? "authorised" : "limit", sums.limit, stated);
        compare(who, kind + " " + name, "committed", sums.committed, stated);
        compare(who, kind + " " + name, "available", sums.limit - sums.used(), stated);
        if (!kind.equals("authorisation")) {
            compare(who, kind + " " + name, "reserved", sums.reserved, stated);
            compare(who, kind + " " + name, "paid", sums.paid, stated);
        }
        if (kind.equals("pot")) {
            compare(who, kind + " " + name, "blocked", sums.blocked, stated);
        }
    }

    private void compare(String who, String what, String field, long computed, JsonNode stated) {
        JsonNode value = stated.path(field);
        if (!value.isTextual() || Cents.parse(value.asText()) != computed) {
            findings.add(
                    Fault.BALANCES,
                    "%s says of %s that %s is %s, by the journal it is %s",
                    who,
                    what,
                    field,
                    value,
                    Cents.text(computed));
        }
    }

    private void requireAll(String who, String kind, Map<String, Sums> computed, Set<String> seen) {
        computed.forEach((name, sums) -> {
            if (sums.used() != 0 && !seen.contains(kind + name)) {
                findings.add(Fault.BALANCES, "%s says nothing of %s %s", who, kind, name);
            }
        });
    }
}
