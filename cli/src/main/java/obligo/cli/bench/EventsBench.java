package obligo.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.RefusalText;
import obligo.cli.terminal.CannotGoOn;
import obligo.cli.terminal.Progress;
import obligo.cli.terminal.Terminal;

/** How long a change of one plan line takes to show in the programme and in the basis of the agreement. */
public final class EventsBench implements Bench {
    private static final String YEAR = "/v1/jobcenters/34102/years/2025";
    private static final String LINE = "MAT";
    private static final Duration GIVE_UP = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(2).toNanos();

    private final GatewayClient budgetOfficer;
    private final GatewayClient auditor;
    private final Terminal terminal;
    private final int changes;
    private final List<Duration> stored = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> funded = new ArrayList<>();
    private final List<Duration> based = new ArrayList<>();

    public EventsBench(GatewayClient budgetOfficer, GatewayClient auditor, Terminal terminal, int changes) {
        this.budgetOfficer = budgetOfficer;
        this.auditor = auditor;
        this.terminal = terminal;
        this.changes = changes;
    }

    @Override
    public Report run() {
        Answer plan = require("GET", YEAR + "/budget/plan", budgetOfficer.get(YEAR + "/budget/plan"));
        ObjectNode original = line(plan.body());
        Runnable restore = () -> {
            Answer now = budgetOfficer.get(YEAR + "/budget/plan");
            put(original, String.valueOf(now.etag()));
        };
        Thread onInterrupt = new Thread(restore, "restore the amount");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            Progress.during(
                    terminal,
                    () -> "%d of %d changes have arrived".formatted(stored.size(), changes),
                    () -> changeAgainAndAgain(original, String.valueOf(plan.etag())));
        } finally {
            restore.run();
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        }
        return report();
    }

    private void changeAgainAndAgain(ObjectNode original, String firstTag) {
        String amount = amountOf(original);
        String other = amount.replaceFirst("[0-9]$", amount.endsWith("1") ? "2" : "1");
        String etag = firstTag;
        for (int done = 0; done < changes; done++) {
            String next = done % 2 == 0 ? other : amount;
            etag = change(withAmount(original, next), next, etag);
        }
    }

    private String change(ObjectNode line, String amount, String etag) {
        long begin = System.nanoTime();
        Answer answer = put(line, etag);
        long revision = answer.revision().orElseThrow();
        stored.add(since(begin));
        CompletableFuture<Duration> programme =
                CompletableFuture.supplyAsync(() -> await(begin, () -> programmeShows(amount, revision)));
        Duration basis = await(begin, () -> basisShows(revision));
        try {
            funded.add(programme.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotGoOn reason ? reason : e;
        }
        based.add(basis);
        return String.valueOf(answer.etag());
    }

    private Answer put(ObjectNode line, String etag) {
        String path = YEAR + "/budget/plan/lines/" + LINE;
        byte[] body = line.toString().getBytes(StandardCharsets.UTF_8);
        return require("PUT", path, budgetOfficer.replace(path, etag, body));
    }

    private boolean programmeShows(String amount, long revision) {
        for (JsonNode position : auditor.get(YEAR + "/programme").body().path("positions")) {
            JsonNode funding = position.path("funding");
            if (funding.path("budgetRevision").asLong() >= revision
                    && funding.path("amount").asText().equals(amount)) {
                return true;
            }
        }
        return false;
    }

    private boolean basisShows(long revision) {
        JsonNode basis = auditor.get(YEAR + "/targets").body().path("basis");
        return basis.path("budget").path("now").path("revision").asLong() >= revision;
    }

    private static Duration await(long begin, BooleanSupplier shows) {
        while (!shows.getAsBoolean()) {
            if (since(begin).compareTo(GIVE_UP) > 0) {
                throw new CannotGoOn(
                        "A change has not arrived after %d s: look at ./obligo status.".formatted(GIVE_UP.toSeconds()));
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return since(begin);
    }

    private Report report() {
        String method =
                "%d changes of one plan line of Duisburg 2025 by `PUT` through the gateway, one after the other. Times run from sending the request, and include the polling reads through the gateway that see the change."
                        .formatted(changes);
        return new Report(
                "events",
                "From a plan change to its effect in the neighbours",
                method,
                List.of("until", "p50", "p95", "max"),
                List.of(
                        row("the change is stored", new Spread(stored)),
                        row("the programme's funding shows it", new Spread(funded)),
                        row("the agreement's basis shows it", new Spread(based))));
    }

    private static List<String> row(String title, Spread spread) {
        return List.of(
                title,
                Spread.millis(spread.median()),
                Spread.millis(spread.percentile(95)),
                Spread.millis(spread.max()));
    }

    private static ObjectNode line(JsonNode plan) {
        for (JsonNode line : plan.path("lines")) {
            if (line.path("line").asText().equals(LINE) && line instanceof ObjectNode object) {
                return object;
            }
        }
        throw new CannotGoOn("Duisburg 2025 is not loaded: ./obligo load samples/34102-2025");
    }

    private static String amountOf(JsonNode line) {
        return line.path("sources").path(0).path("amount").path("value").asText();
    }

    private static ObjectNode withAmount(ObjectNode line, String amount) {
        ObjectNode changed = line.deepCopy();
        if (changed.path("sources").path(0).path("amount") instanceof ObjectNode figure) {
            figure.put("value", amount);
        }
        return changed;
    }

    private static Answer require(String method, String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new CannotGoOn(RefusalText.of(method + " " + path, answer));
        }
        return answer;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
