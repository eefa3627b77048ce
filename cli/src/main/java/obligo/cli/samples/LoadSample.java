package obligo.cli.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.NotHeardYet;
import obligo.cli.gateway.RefusalText;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;

/** Puts the parts of a sample in the order in which they rest on each other. Repeating it changes nothing. */
public final class LoadSample {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(50).toNanos();

    private final Sample sample;
    private final GatewayClient budgetOfficer;
    private final GatewayClient planner;
    private final Terminal terminal;
    private final Duration hearingPatience;

    /** @param hearingPatience how long the targets may take to hear of the budget and the programme */
    public LoadSample(
            Sample sample,
            GatewayClient budgetOfficer,
            GatewayClient planner,
            Terminal terminal,
            Duration hearingPatience) {
        this.sample = sample;
        this.budgetOfficer = budgetOfficer;
        this.planner = planner;
        this.terminal = terminal;
        this.hearingPatience = hearingPatience;
    }

    /** @throws CannotGoOn with the refusal, where a part is refused */
    public void load() {
        String year = sample.yearPath();
        if (Files.exists(sample.scheme())) {
            String id = sample.schemeId()
                    .orElseThrow(() -> new CannotGoOn(
                            "%s has a scheme.json, but neither budget/plan.json nor programme.json names its scheme."
                                    .formatted(sample.name())));
            put(planner, "/v1/schemes/" + id, sample.scheme());
        }
        for (Path allotment : sample.allotments()) {
            String id = allotment.getFileName().toString().replace(".json", "");
            putNamed(budgetOfficer, year + "/budget/allotments/" + id, allotment);
        }
        if (Files.exists(sample.plan())) {
            put(budgetOfficer, year + "/budget/plan", sample.plan());
        }
        if (Files.exists(sample.programme())) {
            put(planner, year + "/programme", sample.programme());
        }
        if (Files.exists(sample.targets())) {
            awaitHeard("budget", year + "/budget");
            awaitHeard("programme", year + "/programme");
            put(planner, year + "/targets", sample.targets());
        }
    }

    private void put(GatewayClient caller, String path, Path file) {
        Progress.during(terminal, "storing " + path, () -> {
            Answer before = caller.get(path);
            String etag = before.etag();
            if (!before.isSuccess() && !before.isNotThere()) {
                throw refused("GET", path, before);
            }
            Answer after = NotHeardYet.patiently(
                    hearingPatience,
                    () -> before.isSuccess() && etag != null
                            ? caller.replace(path, etag, bytes(file))
                            : caller.create(path, bytes(file)));
            if (!after.isSuccess()) {
                throw refused("PUT", path, after);
            }
            boolean unchanged = before.isSuccess() && before.revision().equals(after.revision());
            tell(path, unchanged, after);
        });
    }

    /** An allotment: the id in its path names the act, so it needs no precondition. */
    private void putNamed(GatewayClient caller, String path, Path file) {
        Progress.during(terminal, "storing " + path, () -> {
            Answer answer = NotHeardYet.patiently(hearingPatience, () -> caller.put(path, bytes(file)));
            if (!answer.isSuccess()) {
                throw refused("PUT", path, answer);
            }
            tell(path, answer.status() != 201, answer);
        });
    }

    private void tell(String path, boolean unchanged, Answer answer) {
        String revision = answer.revision().isPresent()
                ? ", revision " + answer.revision().getAsLong()
                : "";
        terminal.say("  %s %s%s", unchanged ? "unchanged" : "stored   ", path, revision);
    }

    /** An agreement rests on the budget and the programme that targets-service has heard of when it is stored. */
    private void awaitHeard(String part, String path) {
        Answer source = planner.get(path);
        long revision = source.isSuccess() ? source.body().path("revision").asLong() : 0;
        String basis = sample.yearPath() + "/targets/basis";
        long giveUp = System.nanoTime() + hearingPatience.toNanos();
        Progress.during(terminal, "targets-service has yet to hear of the " + part, () -> {
            while (heard(basis, part) < revision) {
                if (System.nanoTime() > giveUp) {
                    throw new CannotGoOn(
                            "targets-service has not heard of revision %d of the %s within %d s: look at ./obligo status, then repeat."
                                    .formatted(revision, part, hearingPatience.toSeconds()));
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        });
    }

    private long heard(String basis, String part) {
        Answer answer = planner.get(basis);
        if (!answer.isSuccess() && !answer.isNotThere()) {
            throw refused("GET", basis, answer);
        }
        JsonNode heard = answer.body().path(part);
        return heard.path("revision").asLong(0);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotGoOn("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static CannotGoOn refused(String method, String path, Answer answer) {
        return new CannotGoOn(RefusalText.of(method + " " + path, answer));
    }
}
