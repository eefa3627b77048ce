package obligo.gateway.services;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The route table and how long the gateway waits. */
@ConfigMapping(prefix = "obligo.gateway")
public interface GatewaySettings {
    /** The resources that each service answers for, with everything below them; {@code :name} stands for one segment. */
    Map<House, List<String>> routes();

    /** How long a connection to a service may take. */
    Duration connectTimeout();

    /** How long a service may think: from the last byte of the request to the first of the answer. */
    Duration timeout();

    /** How long no byte may move in either direction before a connection is given up. */
    Duration stallTimeout();
}
