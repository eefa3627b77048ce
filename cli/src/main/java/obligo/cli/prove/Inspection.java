package obligo.cli.prove;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import obligo.cli.judge.Books;
import obligo.cli.judge.Fault;
import obligo.cli.judge.Findings;
import obligo.cli.judge.Judge;
import obligo.cli.load.Reply;
import obligo.cli.load.Request;
import obligo.cli.load.Wire;
import obligo.cli.suite.Instance;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.trial.TrialYear;

/** Reads all that the instances say of a year, and lets the judge reckon it anew. */
final class Inspection {
    private final Wire wire;
    private final TrialYear year;
    private final String token;
    private final Path journal;
    private final Findings findings;
    private long entries;
    private int overtaken;

    /** @param journal the file that keeps what was read */
    Inspection(Wire wire, TrialYear year, String token, Path journal, Findings findings) {
        this.wire = wire;
        this.year = year;
        this.token = token;
        this.journal = journal;
        this.findings = findings;
    }

    void inspect(List<Instance> instances, Books books) {
        readJournal(instances.get(0));
        Judge judge = new Judge(year, books, findings);
        try (Stream<String> lines = Files.lines(journal)) {
            lines.forEach(judge::see);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        judge.end();
        entries = judge.entries();
        overtaken = judge.overtaken();
        for (Instance instance : instances) {
            judge.balances(instance.title(), get(instance, "/balances"));
            judge.proof(instance.title(), get(instance, "/journal/proof"));
            judge.bindings(instance.title(), bindings(instance));
        }
    }

    long entries() {
        return entries;
    }

    int overtaken() {
        return overtaken;
    }

    private void readJournal(Instance instance) {
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(journal, StandardCharsets.UTF_8))) {
            Request request = Request.get(instance.port(), year.path() + "/journal", token)
                    .accepting("application/x-ndjson");
            await(instance, wire.sendForLines(request, file::println));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonNode> bindings(Instance instance) {
        List<JsonNode> bindings = new ArrayList<>();
        for (String kind : List.of("reservations", "commitments", "transfers")) {
            String next = "";
            do {
                JsonNode page = get(instance, "/" + kind + "?limit=1000" + (next.isEmpty() ? "" : "&after=" + next));
                page.path("items").forEach(bindings::add);
                next = page.path("next").asText("");
            } while (!next.isEmpty());
        }
        return bindings;
    }

    private JsonNode get(Instance instance, String path) {
        Reply reply = await(instance, wire.send(Request.get(instance.port(), year.path() + path, token)));
        return Answers.parse(reply.body());
    }

    private Reply await(Instance instance, Future<Reply> future) {
        try {
            Reply reply = future.toCompletionStage().toCompletableFuture().join();
            if (reply.status() != 200) {
                findings.add(Fault.ANSWER, "%s: %d %s", instance.title(), reply.status(), reply.body());
            }
            return reply;
        } catch (CompletionException e) {
            throw new CannotGoOn("%s does not say what it has booked: %s".formatted(instance.title(), e), e);
        }
    }
}
