package obligo.cli.prove;

import java.util.concurrent.atomic.LongAdder;

/** What happened besides bookings and refusals. Counted by many at once. */
final class Tally {
    final LongAdder silences = new LongAdder();
    final LongAdder bookedInSilence = new LongAdder();
    final LongAdder repeatedAtFirst = new LongAdder();
    final LongAdder repeatedOnPurpose = new LongAdder();
    final LongAdder reused = new LongAdder();
    final LongAdder dryRuns = new LongAdder();
    final LongAdder bulks = new LongAdder();
    final LongAdder rolledBack = new LongAdder();
}
