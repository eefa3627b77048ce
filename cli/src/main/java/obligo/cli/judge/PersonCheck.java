package obligo.cli.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether three persons made, approved and booked each transfer, and another one than the last reversed it (M-92). */
final class PersonCheck implements Check {
    private final Findings findings;
    private final Map<String, Map<String, String>> acts = new HashMap<>();

    PersonCheck(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void see(Entry entry) {
        String person = entry.json().path("bookedBy").path("id").asText();
        if (entry.type().equals("TRANSFER")) {
            acts.computeIfAbsent(entry.id(), id -> new HashMap<>()).put("CREATE", person);
        } else if (entry.type().equals("TRANSFER_STEP")) {
            String step = entry.booking().path("step").asText();
            Map<String, String> before =
                    acts.computeIfAbsent(entry.booking().path("transfer").asText(), id -> new HashMap<>());
            for (String other : mustDiffer(step)) {
                if (person.equals(before.get(other))) {
                    findings.add(Fault.ONE_PERSON, "entry %s, %s: %s did %s as well", entry, step, person, other);
                }
            }
            before.put(step, person);
        }
    }

    private static Set<String> mustDiffer(String step) {
        return switch (step) {
            case "APPROVE" -> Set.of("CREATE");
            case "BOOK" -> Set.of("CREATE", "APPROVE");
            case "REVERSE" -> Set.of("BOOK");
            default -> Set.of();
        };
    }
}
