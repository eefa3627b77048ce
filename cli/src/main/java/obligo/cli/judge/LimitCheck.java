package obligo.cli.judge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import obligo.cli.money.Cents;
import obligo.cli.trial.TrialYear;

/**
 * Whether more was used than there was, after any entry: of a pot, of a plan line's part of a pot, of an authorisation.
 * The limits are those that the year was set up with; only refunds and transfers change them.
 */
final class LimitCheck implements Check {
    private final int year;
    private final Findings findings;
    private final Map<String, Sums> pots = new LinkedHashMap<>();
    private final Map<String, Sums> lines = new LinkedHashMap<>();
    private final Map<String, Sums> authorisations = new LinkedHashMap<>();

    LimitCheck(TrialYear trial, Findings findings) {
        this.year = trial.year();
        this.findings = findings;
        for (TrialYear.Allotment allotment : trial.allotments()) {
            Integer dueYear = allotment.dueYear();
            Sums sums =
                    dueYear == null ? of(pots, allotment.pot()) : of(authorisations, allotment.pot() + ":" + dueYear);
            sums.limit += allotment.cents();
        }
        trial.lines().forEach(line -> line.cents()
                .forEach((pot, cents) -> of(lines, line.key() + ":" + pot).limit += cents));
    }

    /** What there is and what is used of it, in cents. */
    static final class Sums {
        long limit;
        long blocked;
        long reserved;
        long committed;
        long paid;
        private long worst;

        long used() {
            return blocked + reserved + committed + paid;
        }

        private void use(Posting posting) {
            switch (posting.account()) {
                case "BLOCKED" -> blocked += posting.cents();
                case "RESERVED" -> reserved += posting.cents();
                case "PAID" -> paid += posting.cents();
                default -> committed += posting.cents();
            }
        }
    }

    @Override
    public void see(Entry entry) {
        String line = entry.field("line");
        Map<String, Long> inside = new HashMap<>();
        for (Posting posting : entry.postings()) {
            onPot(posting, inside);
            if (line != null) {
                onLine(line, posting);
            }
            if (posting.isUseOfAuthorisation(year)) {
                of(authorisations, posting.pot() + ":" + posting.dueYear()).committed += posting.cents();
            }
        }
        // What neither an allotment nor a refund explains of a pot's budget has come from another pot, or gone there.
        inside.forEach((pot, cents) -> of(pots, pot).limit += cents);
        requireWithin(entry, "pot", pots);
        requireWithin(entry, "line", lines);
        requireWithin(entry, "authorisation", authorisations);
    }

    private void onPot(Posting posting, Map<String, Long> inside) {
        Sums pot = of(pots, posting.pot());
        if (posting.isUse(year)) {
            pot.use(posting);
        }
        if (posting.isUse(year) || posting.account().equals("FREE")) {
            inside.merge(posting.pot(), posting.cents(), Long::sum);
        } else if (posting.account().equals("ALLOTTED")) {
            // The limit knows it already.
            inside.merge(posting.pot(), posting.cents(), Long::sum);
        }
    }

    private void onLine(String line, Posting posting) {
        Sums sums = of(lines, line + ":" + posting.pot());
        if (posting.isUse(year)) {
            sums.use(posting);
        } else if (posting.account().equals("REFUNDED")) {
            sums.limit -= posting.cents();
        }
    }

    private void requireWithin(Entry entry, String what, Map<String, Sums> all) {
        all.forEach((name, sums) -> {
            if (sums.used() - sums.limit > sums.worst) {
                sums.worst = sums.used() - sums.limit;
                findings.add(
                        Fault.OVERSPENT,
                        "after entry %s, %s is used of %s %s, which has %s",
                        entry,
                        Cents.text(sums.used()),
                        what,
                        name,
                        Cents.text(sums.limit));
            }
        });
    }

    Map<String, Sums> pots() {
        return pots;
    }

    Map<String, Sums> lines() {
        return lines;
    }

    Map<String, Sums> authorisations() {
        return authorisations;
    }

    private static Sums of(Map<String, Sums> all, String name) {
        return all.computeIfAbsent(name, unused -> new Sums());
    }
}
