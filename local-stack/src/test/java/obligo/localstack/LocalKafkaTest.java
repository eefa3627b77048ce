package obligo.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalKafkaTest {

    private static final TopicPartition TOPIC = new TopicPartition("kept", 0);

    private static Path directory;

    private int port;
    private int controllerPort;

    @BeforeAll
    static void share(@TempDir Path shared) throws IOException {
        directory = shared;
        StackLog.into(Path.of("target", "stack-in-tests.log"));
    }

    @BeforeEach
    void pickPorts() throws IOException {
        port = FreePort.pick();
        controllerPort = FreePort.pick();
    }

    @Test
    void keepsMessagesOverARestart() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(directory, port, controllerPort, Durability.DURABLE)) {
            send(kafka, "before");
        }
        try (LocalKafka kafka = LocalKafka.start(directory, port, controllerPort, Durability.DURABLE)) {
            send(kafka, "after");
            assertThat(read(kafka, 2)).containsExactly("before", "after");
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC.topic(), TOPIC.partition(), "key", value))
                    .get();
        }
    }

    private static List<String> read(LocalKafka kafka, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "fetch.min.bytes", 1, "max.poll.records", expected);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            return consumer.poll(Duration.ofSeconds(10)).records(TOPIC).stream()
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
