package obligo.cli.bench.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.RefusalText;
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
    private final GatewayClient auditor;

    PlannedNation(SigningKey key, Path sample, URI targets, URI budget, URI instruments) {
        this.key = key;
        this.sample = sample;
        this.targets = targets;
        this.budget = budget;
        this.instruments = instruments;
        this.auditor = client(instruments, Role.AUDITOR, null);
    }

    private GatewayClient client(URI service, Role role, @Nullable String jobcenter) {
        return new GatewayClient(service, Grant.of(role, jobcenter).token(key, Instant.now()), "en");
    }

    /** Those that exist at the beginning of the year, at most so many. */
    List<String> jobcenters(int most) {
        List<String> jobcenters = new ArrayList<>();
        String path = "/v1/organisations?limit=1000&validOn=%d-01-01".formatted(YEAR);
        Answer answer = client(targets, Role.AUDITOR, null).get(path);
        for (JsonNode organisation : require(path, answer).path("items")) {
            if (organisation.hasNonNull("form") && jobcenters.size() < most) {
                jobcenters.add(organisation.path("jobcenter").asText());
            }
        }
        return jobcenters;
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
        JsonNode unused = require(path, answer);
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
        for (JsonNode check : require(all(), auditor.get(all())).path("items")) {
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

    /** Reads at instruments-service and returns how long that took. */
    Duration read(String path) {
        long begin = System.nanoTime();
        Answer answer = auditor.get(path);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        JsonNode unused = require(path, answer);
        return took;
    }

    private static JsonNode require(String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new CannotGoOn(RefusalText.of(path, answer));
        }
        return answer.body();
    }
}
