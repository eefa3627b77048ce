package obligo.cli.bench.targets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/** The Jobcenters of a running targets-service, with targets and actuals of a generated nation. */
final class FilledNation {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TARGETS = """
            {"changeReason":"Erprobung","document":{"title":"Erprobung"},"form":"AGREEMENT","items":[
             {"item":"iq","indicator":"K2","label":"IQ","gender":"TOTAL","kind":"TARGET","target":{"numerator":%d,"denominator":%d}},
             {"item":"iq-w","indicator":"K2","label":"IQ Frauen","gender":"FEMALE","kind":"TARGET","target":{"rate":"11.3"}},
             {"item":"lzb","indicator":"K3","label":"LZB","gender":"TOTAL","kind":"TARGET","target":{"absolute":%d}},
             {"item":"k1","indicator":"K1","label":"LLU","gender":"TOTAL","kind":"MONITORING"}]}""";

    private final SigningKey key;
    private final URI service;
    private final GatewayClient auditor;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FilledNation(SigningKey key, URI service) {
        this.key = key;
        this.service = service;
        this.auditor = new GatewayClient(service, token(Role.AUDITOR, null), "en");
    }

    private String token(Role role, @Nullable String jobcenter) {
        return Grant.of(role, jobcenter).token(key, Instant.now());
    }

    /** Those that exist throughout a year, at most so many. */
    List<String> jobcenters(int year, int most) {
        List<String> jobcenters = new ArrayList<>();
        String path = "/v1/organisations?limit=1000&validOn=%d-01-01".formatted(year);
        for (JsonNode organisation : require(path, auditor.get(path)).path("items")) {
            if (organisation.hasNonNull("form") && jobcenters.size() < most) {
                jobcenters.add(organisation.path("jobcenter").asText());
            }
        }
        return jobcenters;
    }

    /** Plans targets of a year for each of the Jobcenters. */
    void plan(List<String> jobcenters, int year) {
        for (String jobcenter : jobcenters) {
            String path = "/v1/jobcenters/%s/years/%d/targets".formatted(jobcenter, year);
            byte[] body = TARGETS.formatted(900, 5000, 3000).getBytes(StandardCharsets.UTF_8);
            JsonNode unused =
                    require(path, new GatewayClient(service, token(Role.PLANNER, jobcenter), "en").create(path, body));
        }
    }

    /** Delivers a file and returns how long that took, from the first byte to the last of the answer. */
    Duration deliver(Path file, long rows) {
        try {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/actuals?results=refused"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token(Role.STATISTICS_SERVICE, null))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            long begin = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (!answer.body().contains("\"recorded\":" + rows + ",")) {
                throw new CannotGoOn("%d rows were delivered, and the answer is %s".formatted(rows, answer.body()));
            }
            return took;
        } catch (IOException e) {
            throw new CannotGoOn("The delivery broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted.", e);
        }
    }

    /** Reads and returns how long that took. */
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
