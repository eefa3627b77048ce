package obligo.instruments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import obligo.testkit.access.SignedTokens;
import org.jspecify.annotations.Nullable;

/** The change feed of a budget-service, and the identity provider that gives tokens for it; the real ones run elsewhere. */
public final class BudgetsFeed implements QuarkusTestResourceLifecycleManager {
    private static final int PIECE = 2;
    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();
    private static final List<String> ASKED_AFTER = new CopyOnWriteArrayList<>();
    private static volatile boolean away;
    private @Nullable HttpServer server;

    /** Adds an event at the end. */
    static void tells(String type, String data) {
        EVENTS.add("{\"type\":\"" + type + "\",\"id\":\"" + EVENTS.size() + "\",\"data\":" + data + "}");
    }

    /** Another database: what was told before is gone. */
    static void beginsAgain() {
        EVENTS.clear();
    }

    static void isAway(boolean isAway) {
        away = isAway;
    }

    /** Whether it was asked for what comes after all that there is. */
    static boolean isReadToItsEnd() {
        String end = String.valueOf(EVENTS.size());
        return !ASKED_AFTER.isEmpty() && ASKED_AFTER.get(ASKED_AFTER.size() - 1).equals(end);
    }

    static boolean wasReadFromItsBeginning() {
        return ASKED_AFTER.contains("0");
    }

    static void forgetsWhatWasAsked() {
        ASKED_AFTER.clear();
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/changes", BudgetsFeed::changes);
            started.createContext("/token", BudgetsFeed::token);
            started.start();
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "obligo.feeds.budget", address,
                    "obligo.feeds.every", "1s",
                    "quarkus.oidc-client.discovery-enabled", "false",
                    "quarkus.oidc-client.token-path", address + "/token",
                    "quarkus.oidc-client.client-id", "a-service",
                    "quarkus.oidc-client.credentials.secret", "a-secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    private static void token(HttpExchange asked) throws IOException {
        String form = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean fits = form.contains("grant_type=client_credentials")
                && "Basic YS1zZXJ2aWNlOmEtc2VjcmV0"
                        .equals(asked.getRequestHeaders().getFirst("Authorization"));
        answer(asked, fits ? 200 : 401, """
                {"access_token":"%s","token_type":"Bearer","expires_in":3600}""".formatted(SignedTokens.of("reconciliation", null)));
    }

    private static void changes(HttpExchange asked) throws IOException {
        Map<String, String> query = Arrays.stream(
                        asked.getRequestURI().getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one + " " + other));
        String token = Objects.requireNonNullElse(asked.getRequestHeaders().getFirst("Authorization"), "");
        boolean fits = token.startsWith("Bearer ey") && "budget".equals(query.get("source"));
        if (!fits || away) {
            answer(asked, away ? 503 : 400, "{}");
            return;
        }
        if (!"obligo.budget.allotment-recorded.v1 obligo.budget.plan-changed.v1".equals(query.get("type"))) {
            answer(asked, 200, "{\"items\":[],\"next\":\"0\",\"more\":false}");
            return;
        }
        String after = Objects.requireNonNull(query.get("after"));
        ASKED_AFTER.add(after);
        int from = Integer.parseInt(after);
        int end = EVENTS.size();
        if (from > end) {
            answer(asked, 409, "{\"type\":\"/problems/cursor-unknown\"}");
            return;
        }
        int to = Math.min(end, from + PIECE);
        String items = IntStream.range(from, to).mapToObj(EVENTS::get).collect(Collectors.joining(","));
        answer(asked, 200, "{\"items\":[%s],\"next\":\"%d\",\"more\":%b}".formatted(items, to, to < end));
    }

    private static void answer(HttpExchange asked, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }
}
