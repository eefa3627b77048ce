package obligo.cli.bench.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.bench.AskedService;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.terminal.CannotGoOn;
import org.jspecify.annotations.Nullable;

/** Running services in which every Jobcenter has planned the published year of Duisburg, programme and money. */
final class PlannedNation {
    static final int YEAR = 2025;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int JOBCENTER_UNKNOWN = 404;

    private final SigningKey key;
    private final Path sample;
    private final URI targets;
    private final URI budget;
    private final URI instruments;
    private final AskedService asked;

    PlannedNation(SigningKey key, Path sample, URI targets, URI budget, URI instruments) {
        this.key = key;
        this.sample = sample;
        this.targets = targets;
        this.budget = budget;
        this.instruments = instruments;
        this.asked = new AskedService(client(instruments, Role.AUDITOR, null));
    }

    private GatewayClient client(URI service, Role role, @Nullable String jobcenter) {
        return new GatewayClient(service, Grant.of(role, jobcenter).token(key, Instant.now()), "en");
    }

    /** Those that exist at the beginning of the year, at most so many. */
    List<String> jobcenters(int most) {
        return new AskedService(client(targets, Role.AUDITOR, null)).jobcenters(YEAR, most);
    }

    /** instruments-service, as it is read. */
    AskedService asked() {
        return asked;
    }

    void plan(String jobcenter) {
        create(budget, Role.BUDGET_OFFICER, jobcenter, "budget/plan", body("budget/plan.json"));
        create(instruments, Role.PLANNER, jobcenter, "programme", body("programme.json"));
    }

    private byte[] body(String file) {
        try {
            return Files.readAllBytes(sample.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that has not yet heard of the Jobcenter is asked again. */
    private void create(URI service, Role role, String jobcenter, String part, byte[] body) {
        String path = "/v1/jobcenters/%s/years/%d/%s".formatted(jobcenter, YEAR, part);
        GatewayClient client = client(service, role, jobcenter);
        Instant begin = Instant.now();
        Answer answer = client.create(path, body);
        while (answer.status() == JOBCENTER_UNKNOWN && inTime(begin)) {
            answer = client.create(path, body);
        }
        JsonNode unused = AskedService.require(path, answer);
    }

    /** Returns when the budgets of all have been heard. */
    void awaitBudgets(int jobcenters) {
        Instant begin = Instant.now();
        while (heardBudgets() < jobcenters) {
            if (!inTime(begin)) {
                throw new CannotGoOn("Not all budgets have been heard.");
            }
        }
    }

    private long heardBudgets() {
        long heard = 0;
        for (JsonNode check : asked.get(all()).path("items")) {
            heard += check.hasNonNull("budgetRevision") ? 1 : 0;
        }
        return heard;
    }

    private static boolean inTime(Instant begin) {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted.", e);
        }
        return Instant.now().isBefore(begin.plus(PATIENCE));
    }

    static String all() {
        return "/v1/years/%d/programme-checks?limit=1000".formatted(YEAR);
    }

    static String one(String jobcenter) {
        return "/v1/jobcenters/%s/years/%d/programme/check".formatted(jobcenter, YEAR);
    }
}
