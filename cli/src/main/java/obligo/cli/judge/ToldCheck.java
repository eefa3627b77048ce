package obligo.cli.judge;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import obligo.cli.judge.Books.End;
import obligo.cli.judge.Books.Told;

/** Whether the journal holds what the callers were told was booked, all of it, once, as told, and nothing else. */
final class ToldCheck implements Check {
    private final Map<String, Told> told;
    private final Set<String> setUp;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private int overtaken;

    /** @param setUp ids of what was booked before the callers came */
    ToldCheck(Books books, Set<String> setUp, Findings findings) {
        this.told = books.told();
        this.setUp = setUp;
        this.findings = findings;
    }

    @Override
    public void see(Entry entry) {
        if (!ids.add(entry.id())) {
            findings.add(Fault.DOUBLED, "entry %s: the id stands in the journal before", entry);
        }
        if (setUp.contains(entry.id())) {
            return;
        }
        String reference = String.valueOf(entry.field("document"));
        if (!references.add(reference)) {
            findings.add(Fault.DOUBLED, "entry %s: %s is booked before, under another id", entry, reference);
        }
        Told known = told.get(entry.id());
        if (known == null) {
            findings.add(Fault.UNTOLD, "entry %s: nobody was told of it", entry);
            return;
        }
        compare(entry, known, reference);
    }

    private void compare(Entry entry, Told known, String reference) {
        if (known.end() == End.BOOKED) {
            if (known.receipt() != null && !known.receipt().equals(Fingerprint.of(entry.json()))) {
                findings.add(Fault.OTHERWISE, "entry %s is not what its receipt said: %s", entry, entry.json());
            } else if (known.sequence() != entry.sequence()) {
                findings.add(Fault.OTHERWISE, "entry %s was told to be at %d", entry, known.sequence());
            }
        } else if (known.end() == End.REFUSED && known.afterSilence() && entry.sequence() > known.sequence()) {
            // The refusal answered a later request; the earlier one, given up by its caller, came through after it.
            overtaken++;
        } else if (known.end() != End.UNANSWERED) {
            findings.add(Fault.REFUSED_YET_BOOKED, "entry %s was told to be %s", entry, known);
        }
        boolean isAsked = known.asked().equals(Fingerprint.of(entry.booking()))
                && known.type().equals(entry.type())
                && known.reference().equals(reference);
        if (!isAsked) {
            findings.add(Fault.OTHERWISE, "entry %s is not what was asked for: %s, but %s", entry, known, entry.json());
        }
    }

    @Override
    public void end() {
        told.forEach((id, known) -> {
            if (known.end() == End.BOOKED && !ids.contains(id)) {
                findings.add(Fault.LOST, "%s %s, told to be booked at %d", known.type(), id, known.sequence());
            }
        });
        for (String id : setUp) {
            if (!ids.contains(id)) {
                findings.add(Fault.LOST, "the allotment %s", id);
            }
        }
    }

    /** How many requests took effect after their callers had given them up and been refused a repetition. */
    int overtaken() {
        return overtaken;
    }
}
