package obligo.cli.prove;

import java.util.Locale;
import java.util.Map;
import obligo.cli.judge.Books;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Finding;
import obligo.cli.judge.Findings;
import obligo.cli.terminal.Table;
import obligo.cli.terminal.Terminal;

/** The outcome as a table, and the evidence where something does not hold. */
record ProofReport(Books books, Findings findings, Tally tally, Chaos chaos, Inspection inspection) {
    private static final int LABEL = 64;
    private static final int NUMBER = 10;
    private static final int LONGEST_EVIDENCE = 500;

    /** @return whether all of it holds */
    boolean say(Terminal terminal) {
        terminal.say("");
        whatHappened().lines().forEach(terminal::say);
        terminal.say("");
        Table verdict = Table.of(Table.left(LABEL), Table.right(NUMBER));
        for (Fault fault : Fault.values()) {
            verdict.row(
                    findings.count(fault) == 0 ? text -> text : terminal.style()::warning,
                    fault.title(),
                    number(findings.count(fault)));
        }
        verdict.lines().forEach(terminal::say);
        for (Finding finding : findings.kept()) {
            terminal.say("%s", terminal.style().warning(finding.fault().title()));
            terminal.say("  %s", shortened(finding.evidence()));
        }
        terminal.say("");
        terminal.say("%s", findings.isEmpty() ? terminal.style().good("Proved.") : "NOT proved.");
        return findings.isEmpty();
    }

    /** The whole evidence is long, and stands in a file. */
    private static String shortened(String evidence) {
        return evidence.length() > LONGEST_EVIDENCE ? evidence.substring(0, LONGEST_EVIDENCE) + "…" : evidence;
    }

    private Table whatHappened() {
        Table table = Table.of(Table.left(LABEL), Table.right(NUMBER));
        row(table, "answered as booked", books.bookedCount());
        row(table, "  of them booked by a request whose answer was lost", tally.bookedInSilence.sum());
        row(table, "  of them answered as repeated at the first request", tally.repeatedAtFirst.sum());
        row(table, "refused", books.refusedCount());
        books.refusals().forEach((name, count) -> row(table, "  " + name, count));
        row(table, "without an answer, and asked again", tally.silences.sum());
        row(table, "repeated on purpose, to get the same answer", tally.repeatedOnPurpose.sum());
        row(table, "ids used again with other content, to be refused", tally.reused.sum());
        row(table, "dry runs", tally.dryRuns.sum());
        row(table, "bulks", tally.bulks.sum());
        row(table, "  of them atomic and rolled back", tally.rolledBack.sum());
        for (Map.Entry<String, Integer> kill : chaos.kills().entrySet()) {
            row(table, "killed: " + kill.getKey(), kill.getValue());
        }
        row(table, "entries of the journal, each reckoned anew", inspection.entries());
        row(table, "  of them booked after their callers had given up", inspection.overtaken());
        return table;
    }

    private static void row(Table table, String label, long number) {
        table.row(label, number(number));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
