package obligo.cli.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import obligo.cli.money.Cents;

/** Whether what an instance says of each reservation, commitment and transfer is what its journal adds up to. */
final class BindingsCheck {
    private final String who;
    private final Bindings bindings;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    BindingsCheck(String who, Bindings bindings, Findings findings) {
        this.who = who;
        this.bindings = bindings;
        this.findings = findings;
    }

    void compare(JsonNode stated) {
        String id = stated.path("id").asText();
        seen.add(id);
        Map<String, Long> open = new TreeMap<>();
        for (JsonNode held : stated.path("open")) {
            add(open, held.path("pot").asText() + ":RESERVED", held.path("amount"));
        }
        for (JsonNode part : stated.path("parts")) {
            String pot = part.path("pot").asText();
            String dueYear = part.path("dueYear").asText();
            add(open, pot + ":COMMITTED:" + dueYear, part.path("open"));
            add(open, pot + ":OPTION:" + dueYear, part.path("callable"));
        }
        for (JsonNode paid : stated.path("paid")) {
            add(open, paid.path("pot").asText() + ":PAID", paid.path("amount"));
        }
        JsonNode state = stated.path("state");
        if (state.isObject()) {
            requireEqual(id, state.path("status").asText(), bindings.statusOf(id));
            if (Set.of("BLOCKED", "APPROVED").contains(state.path("status").asText())) {
                add(open, state.path("from").asText() + ":BLOCKED", state.path("amount"));
            }
        }
        Map<String, Long> expected = new TreeMap<>(bindings.of(id));
        expected.values().removeIf(cents -> cents == 0);
        requireEqual(id, open, expected);
    }

    /** There are no more of any kind. */
    void end() {
        for (String id : bindings.ids()) {
            if (!seen.contains(id)) {
                findings.add(Fault.BALANCES, "%s does not say how %s stands", who, id);
            }
        }
    }

    private void requireEqual(String id, Object stated, Object computed) {
        if (!stated.equals(computed)) {
            findings.add(Fault.BALANCES, "%s says of %s %s, by the journal it is %s", who, id, stated, computed);
        }
    }

    private static void add(Map<String, Long> open, String account, JsonNode amount) {
        long cents = amount.isTextual() ? Cents.parse(amount.asText()) : 0;
        if (cents != 0) {
            open.put(account, cents);
        }
    }
}
