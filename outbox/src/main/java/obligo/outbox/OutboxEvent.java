package obligo.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that waits to be published, or was. */
@Entity
@Table(name = "outbox_event")
class OutboxEvent extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long sequence;

    UUID id;
    String topic;
    String key;
    String type;
    String data;
    Instant recordedAt;

    protected OutboxEvent() {}

    OutboxEvent(String topic, String key, String type, String data, Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.topic = topic;
        this.key = key;
        this.type = type;
        this.data = data;
        this.recordedAt = recordedAt;
    }
}
