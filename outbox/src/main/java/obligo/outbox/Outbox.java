package obligo.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Where a use case leaves the fact it has made true. */
@ApplicationScoped
public class Outbox {
    private final ObjectMapper json;

    Outbox(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Records a fact in the caller's transaction: it is published if and only if that commits. Facts of one key must be
     * recorded under a lock on what the key names, so that their order is the order of commits.
     *
     * @param topic Kafka topic, {@code obligo.budget}
     * @param key Kafka key, {@code 34102/2025}
     * @param type CloudEvents type, {@code obligo.budget.plan-changed.v1}
     * @param data the event's data, written as JSON
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String topic, String key, String type, Object data) {
        try {
            new OutboxEvent(topic, key, type, json.writeValueAsString(data), Instant.now()).persist();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event of type " + type + " cannot be written as JSON", e);
        }
    }
}
