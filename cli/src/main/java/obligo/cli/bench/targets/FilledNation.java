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
import java.util.List;
import obligo.cli.access.Grant;
import obligo.cli.access.Role;
import obligo.cli.access.SigningKey;
import obligo.cli.bench.AskedService;
import obligo.cli.gateway.GatewayClient;
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
    private final AskedService asked;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FilledNation(SigningKey key, URI service) {
        this.key = key;
        this.service = service;
        this.asked = new AskedService(new GatewayClient(service, token(Role.AUDITOR, null), "en"));
    }

    private String token(Role role, @Nullable String jobcenter) {
        return Grant.of(role, jobcenter).token(key, Instant.now());
    }

    /** The service, as it is read. */
    AskedService asked() {
        return asked;
    }

    /** Plans targets of a year for each of the Jobcenters. */
    void plan(List<String> jobcenters, int year) {
        for (String jobcenter : jobcenters) {
            String path = "/v1/jobcenters/%s/years/%d/targets".formatted(jobcenter, year);
            byte[] body = TARGETS.formatted(900, 5000, 3000).getBytes(StandardCharsets.UTF_8);
            JsonNode unused = AskedService.require(
                    path, new GatewayClient(service, token(Role.PLANNER, jobcenter), "en").create(path, body));
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
}
