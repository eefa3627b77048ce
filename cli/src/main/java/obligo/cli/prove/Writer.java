package obligo.cli.prove;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Findings;
import obligo.cli.load.Reply;
import obligo.cli.prove.Insistence.Answered;

/** One caller of many: books, repeats, reuses ids, tries, sends bulks, and asks until it is answered. */
final class Writer {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST_IMPATIENCE_MILLIS = 20;

    private final int number;
    private final long seed;
    private final Ledger ledger;
    private final ActChooser chooser;
    private final Insistence insistence;
    private final Answers answers;
    private final BulkWriter bulk;
    private final Recent<Done> done;
    private final Findings findings;
    private final Tally tally;
    private long step;

    /** A booking with the answer that every repetition must get. */
    record Done(Act act, String body) {}

    /** What all writers of a proof share. */
    record Shared(
            Ledger ledger,
            ActChooser chooser,
            Insistence insistence,
            Answers answers,
            Recent<Done> done,
            Findings findings,
            Tally tally) {}

    /** @param seed with the same one, the same choices again, as far as the answers are the same */
    Writer(int number, long seed, Shared shared) {
        this.number = number;
        this.seed = seed;
        this.ledger = shared.ledger();
        this.chooser = shared.chooser();
        this.insistence = shared.insistence();
        this.answers = shared.answers();
        this.bulk = new BulkWriter(shared);
        this.done = shared.done();
        this.findings = shared.findings();
        this.tally = shared.tally();
    }

    void writeUntil(long deadline) {
        while (System.nanoTime() < deadline) {
            writeOnce();
        }
    }

    /** Each step draws from a source of its own: how often it had to be asked changes nothing in the next one. */
    void writeOnce() {
        step++;
        RandomGenerator random = new SplittableRandom(seed * 1_000_003 + number * 1_000_000_007L + step);
        String reference = "W%d-%d".formatted(number, step);
        int roll = random.nextInt(100);
        if (roll < 80) {
            book(random, chooser.choose(random, reference));
        } else if (roll < 85) {
            bulk.write(random, reference);
        } else if (roll < 89) {
            tryOut(random, chooser.choose(random, reference));
        } else if (roll < 96) {
            done.any(random).ifPresent(before -> repeat(random, before));
        } else {
            done.any(random).ifPresent(before -> reuse(random, before.act()));
        }
    }

    private void book(RandomGenerator random, Act act) {
        boolean isImpatient = random.nextInt(16) == 0;
        Duration impatience = Duration.ofMillis(1 + random.nextInt(LARGEST_IMPATIENCE_MILLIS));
        IntFunction<Future<Reply>> patiently = port -> ledger.put(port, act, "", PATIENCE);
        Answered answered = isImpatient
                ? afterImpatience(act, random, port -> ledger.put(port, act, "", impatience), patiently)
                : insistence.ask(act, random, patiently);
        answers.take(act, answered).ifPresent(body -> done.add(new Done(act, body)));
    }

    /** Gives the first request up so soon that its answer is often lost, booked or not. */
    private Answered afterImpatience(
            Act act, RandomGenerator random, IntFunction<Future<Reply>> first, IntFunction<Future<Reply>> later) {
        Optional<Reply> early = insistence.askOnce(random, first);
        return early.map(reply -> new Answered(reply, 0)).orElseGet(() -> {
            Answered late = insistence.ask(act, random, later);
            return new Answered(late.reply(), late.silences() + 1);
        });
    }

    private void tryOut(RandomGenerator random, Act act) {
        tally.dryRuns.increment();
        answers.takeTrial(act, insistence.ask(act, random, port -> ledger.put(port, act, "?dryRun=true", PATIENCE)));
    }

    private void repeat(RandomGenerator random, Done before) {
        tally.repeatedOnPurpose.increment();
        Reply reply = insistence
                .ask(before.act(), random, port -> ledger.put(port, before.act(), "", PATIENCE))
                .reply();
        if (reply != null && (reply.status() != 200 || !reply.body().equals(before.body()))) {
            findings.add(
                    Fault.ANSWER,
                    "repeated, %s was answered with %d %s, and at first with %s",
                    before.act(),
                    reply.status(),
                    reply.body(),
                    before.body());
        }
    }

    private void reuse(RandomGenerator random, Act before) {
        tally.reused.increment();
        Act other = other(random, before);
        Reply reply = insistence
                .ask(other, random, port -> ledger.put(port, other, "", PATIENCE))
                .reply();
        if (reply != null && !(reply.status() == 409 && Answers.refusal(reply).equals("id-reused"))) {
            findings.add(
                    Fault.ANSWER,
                    "the id of %s was accepted again for %s: %d %s",
                    before,
                    other,
                    reply.status(),
                    reply.body());
        }
    }

    /** Under the same id, the same with one word changed, or something else altogether. */
    private Act other(RandomGenerator random, Act before) {
        String reference = before.reference() + "-other";
        if (random.nextBoolean()) {
            Act chosen = chooser.choose(random, reference);
            return new Act(before.id(), chosen.type(), chosen.person(), chosen.booking());
        }
        ObjectNode content = before.booking().deepCopy();
        content.putObject("document").put("reference", reference);
        return new Act(before.id(), before.type(), before.person(), content);
    }
}
