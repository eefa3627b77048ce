package obligo.cli.prove;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Findings;
import obligo.cli.load.Reply;
import obligo.cli.prove.Insistence.Answered;

/** Sends several acts as one stream, and holds each result line that came before a break to be a promise. */
final class BulkWriter {
    private static final int MOST_LINES = 24;
    private static final Set<String> PROMISES = Set.of("BOOKED", "REPEATED");

    private final Ledger ledger;
    private final ActChooser chooser;
    private final Insistence insistence;
    private final Answers answers;
    private final Findings findings;
    private final Tally tally;

    BulkWriter(Writer.Shared shared) {
        this.ledger = shared.ledger();
        this.chooser = shared.chooser();
        this.insistence = shared.insistence();
        this.answers = shared.answers();
        this.findings = shared.findings();
        this.tally = shared.tally();
    }

    /** What came of one attempt; filled by the connections' thread, read when the attempt is over. */
    private static final class Results {
        private final Map<Integer, JsonNode> byLine = new HashMap<>();
        private String outcome = "";

        synchronized void add(String line) {
            JsonNode json = Answers.parse(line);
            if (json.has("summary")) {
                outcome = json.path("summary").path("outcome").asText();
            } else {
                byLine.put(json.path("line").asInt(), json);
            }
        }

        synchronized boolean areComplete(int lines) {
            return byLine.size() == lines && (outcome.equals("COMPLETE") || outcome.equals("ROLLED_BACK"));
        }

        /** @param line the first one is 1 */
        synchronized Optional<JsonNode> of(int line) {
            return Optional.ofNullable(byLine.get(line));
        }

        synchronized String outcome() {
            return outcome;
        }
    }

    void write(RandomGenerator random, String reference) {
        tally.bulks.increment();
        boolean atomic = random.nextInt(3) == 0;
        List<Act> acts = acts(random, reference);
        Buffer lines = Buffer.buffer();
        acts.forEach(act -> lines.appendString(act.bulkLine()));
        List<Results> attempts = new ArrayList<>();
        Answered answered = insistence.ask(
                acts,
                random,
                port -> {
                    Results results = new Results();
                    attempts.add(results);
                    return ledger.bulk(port, acts.get(0).person(), atomic, lines, results::add);
                },
                reply -> reply.status() >= 300 || last(attempts).areComplete(acts.size()));
        Reply reply = answered.reply();
        if (reply == null) {
            acts.forEach(answers::unanswered);
            return;
        }
        if (reply.status() >= 300) {
            findings.add(Fault.ANSWER, "a bulk was answered with %d: %s", reply.status(), reply.body());
            return;
        }
        if (last(attempts).outcome().equals("ROLLED_BACK")) {
            tally.rolledBack.increment();
        }
        take(acts, attempts, atomic, answered.silences() > 0);
    }

    private List<Act> acts(RandomGenerator random, String reference) {
        List<Act> acts = new ArrayList<>();
        int count = 2 + random.nextInt(MOST_LINES);
        while (acts.size() < count) {
            Act act = chooser.choose(random, reference + "-" + acts.size());
            acts.add(act);
            if (act.type() == ActType.COMMITMENT && random.nextInt(3) == 0) {
                acts.add(chooser.pay(random, reference + "-" + acts.size(), act));
            }
        }
        return acts;
    }

    private void take(List<Act> acts, List<Results> attempts, boolean atomic, boolean afterSilence) {
        boolean isRolledBack = last(attempts).outcome().equals("ROLLED_BACK");
        for (int line = 1; line <= acts.size(); line++) {
            Act act = acts.get(line - 1);
            JsonNode result = last(attempts).of(line).orElse(MissingNode.getInstance());
            String status = result.path("status").asText();
            if (!result.path("id").asText().equals(act.id()) || (isRolledBack && status.equals("BOOKED"))) {
                findings.add(Fault.ANSWER, "%s got the result %s in a bulk", act, result);
            }
            answers.take(act, result, afterSilence);
            if (!atomic && !status.equals("REPEATED")) {
                holdToPromises(act, line, attempts, status);
            }
        }
    }

    private void holdToPromises(Act act, int line, List<Results> attempts, String status) {
        for (Results attempt : attempts.subList(0, attempts.size() - 1)) {
            attempt.of(line)
                    .filter(promise -> PROMISES.contains(promise.path("status").asText()))
                    .ifPresent(promise -> findings.add(
                            Fault.LOST,
                            "%s was told to be booked before a bulk broke off, and then %s: %s",
                            act,
                            status,
                            promise));
        }
    }

    private static Results last(List<Results> attempts) {
        return attempts.get(attempts.size() - 1);
    }
}
