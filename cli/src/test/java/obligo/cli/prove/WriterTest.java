package obligo.cli.prove;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import obligo.cli.judge.Books;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Finding;
import obligo.cli.judge.Findings;
import obligo.cli.load.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WriterTest {
    private final Findings findings = new Findings();
    private final Books books = new Books(findings);
    private final Tally tally = new Tally();
    private final Known known = new Known();
    private final Wire wire = new Wire(4, Duration.ofSeconds(5));
    private FakeLedger ledger;
    private Writer.Shared shared;

    @BeforeEach
    void open() {
        ledger = new FakeLedger();
        shared = new Writer.Shared(
                new Ledger(wire, "/budget", Map.of()),
                new ActChooser(known),
                new Insistence(List.of(ledger.port()), findings, tally),
                new Answers(books, known, findings, tally),
                new Recent<>(50),
                findings,
                tally);
    }

    @AfterEach
    void close() {
        wire.close();
        ledger.close();
    }

    @Test
    void hasOneAnswerForEachActThoughConnectionsBreakAndInstancesAreAway() {
        ledger.breakEvery(7);
        ledger.unavailableEvery(11);
        write(150);
        assertThat(findings.kept()).isEmpty();
        assertThat(books.bookedCount()).isEqualTo(ledger.bookings()).isGreaterThan(150);
        assertThat(tally.silences.sum()).isGreaterThan(20);
        assertThat(tally.bookedInSilence.sum()).isPositive();
    }

    @Test
    void findsALedgerThatAnswersARepetitionOtherwise() {
        ledger.answerAnew();
        write(100);
        assertThat(findings.kept())
                .isNotEmpty()
                .extracting(Finding::evidence)
                .allMatch(evidence -> evidence.startsWith("repeated, "));
    }

    @Test
    void findsALedgerThatTakesAnIdForOtherContent() {
        ledger.takeIdsAgain();
        write(300);
        assertThat(findings.kept())
                .isNotEmpty()
                .extracting(Finding::evidence)
                .allMatch(evidence -> evidence.startsWith("the id of "));
    }

    @Test
    void goesOnWithABulkThatBrokeOff() {
        ledger.breakNextBulkAfter(1);
        new BulkWriter(shared).write(new SplittableRandom(2), "B");
        assertThat(findings.kept()).isEmpty();
        assertThat(books.bookedCount()).isEqualTo(ledger.bookings()).isGreaterThan(1);
    }

    @Test
    void holdsALedgerToWhatABulkSaidBeforeItBrokeOff() {
        ledger.breakNextBulkAfter(1);
        ledger.forgetBrokenBulks();
        new BulkWriter(shared).write(new SplittableRandom(2), "B");
        assertThat(findings.count(Fault.LOST)).isEqualTo(1);
    }

    @Test
    void choosesTheSameAgainWithTheSameSeed() {
        Act first = shared.chooser().choose(new SplittableRandom(5), "R");
        Act second = shared.chooser().choose(new SplittableRandom(5), "R");
        assertThat(second).isEqualTo(first);
        assertThat(shared.chooser().choose(new SplittableRandom(6), "R")).isNotEqualTo(first);
    }

    private void write(int steps) {
        Writer writer = new Writer(1, 17, shared);
        for (int step = 0; step < steps; step++) {
            writer.writeOnce();
        }
    }
}
