package obligo.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import obligo.cli.gateway.Answer;
import obligo.cli.gateway.GatewayClient;
import obligo.cli.gateway.RefusalText;
import obligo.cli.terminal.CannotGoOn;

/** A service that a benchmark reads from; an answer that is none ends the benchmark. */
public final class AskedService {
    private final GatewayClient client;

    public AskedService(GatewayClient client) {
        this.client = client;
    }

    public JsonNode get(String path) {
        return require(path, client.get(path));
    }

    /** Reads and returns how long that took. */
    public Duration time(String path) {
        long begin = System.nanoTime();
        Answer answer = client.get(path);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        JsonNode unused = require(path, answer);
        return took;
    }

    /** Of targets-service: the Jobcenters that exist at the beginning of a year, at most so many. */
    public List<String> jobcenters(int year, int most) {
        List<String> jobcenters = new ArrayList<>();
        for (JsonNode organisation : get("/v1/organisations?limit=1000&validOn=%d-01-01".formatted(year))
                .path("items")) {
            if (organisation.hasNonNull("form") && jobcenters.size() < most) {
                jobcenters.add(organisation.path("jobcenter").asText());
            }
        }
        return jobcenters;
    }

    /** @throws CannotGoOn where the answer is a refusal */
    public static JsonNode require(String path, Answer answer) {
        if (!answer.isSuccess()) {
            throw new CannotGoOn(RefusalText.of(path, answer));
        }
        return answer.body();
    }
}
