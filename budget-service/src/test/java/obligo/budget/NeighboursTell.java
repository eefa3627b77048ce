package obligo.budget;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import obligo.testkit.stack.StackResource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What targets-service and instruments-service would have told before a test begins, through the real Kafka. */
final class NeighboursTell {
    private static final List<String> JOBCENTERS = List.of("34102", "32102", "38704");

    /** Codes that the samples plan; those with a last plannable day in brackets. */
    private static final List<String> INSTRUMENTS = List.of(
            "VB",
            "MD",
            "MAT",
            "MAG",
            "AVGS_MAT",
            "MPAV",
            "FBW[2024-12-31]",
            "WBP[2024-12-31]",
            "AEZ[2024-12-31]",
            "HSA[2024-12-31]",
            "REHA[2024-12-31]",
            "EGZ",
            "EGZ_SB",
            "PB",
            "AHI",
            "ESG_SVB",
            "ESG_SELB",
            "LES",
            "GABE_16K",
            "AGH_MAE",
            "EVL_16E",
            "TAAM_16I",
            "BAE",
            "ASA_FLEX",
            "EQ",
            "FSJM_16H",
            "REISE_59",
            "FF_16F",
            "BGB_16J",
            "BEZ_16E[2012-03-31]");

    private NeighboursTell() {}

    static void everything() {
        if (allHeard()) {
            return;
        }
        try (KafkaProducer<String, String> producer = producer()) {
            for (String jobcenter : JOBCENTERS) {
                producer.send(new ProducerRecord<>("obligo.organisation", jobcenter, jobcenter(jobcenter)))
                        .get();
            }
            for (String instrument : INSTRUMENTS) {
                String code = instrument.replaceAll("\\[.*", "");
                @Nullable String to = instrument.contains("[") ? instrument.replaceAll(".*\\[|\\]", "") : null;
                producer.send(new ProducerRecord<>("obligo.instruments", code, instrument(code, to)))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(NeighboursTell::allHeard);
    }

    private static boolean allHeard() {
        JsonPath ready = RestAssured.get("/health/ready").jsonPath();
        String heard = "checks.find { it.name == 'neighbours heard' }.data.";
        return ready.getInt(heard + "jobcenters") >= JOBCENTERS.size()
                && ready.getInt(heard + "instruments") >= INSTRUMENTS.size();
    }

    private static String jobcenter(String number) {
        return """
               {"jobcenter":"%s","name":"Jobcenter %s","form":"gE","regionalDirectorate":"nordrhein-westfalen","revision":1,
                "aFieldOfTheFuture":true}
               """.formatted(number, number);
    }

    private static String instrument(String code, @Nullable String plannableTo) {
        return """
               {"code":"%s","name":"%s","plannableFrom":"2005-01-01",%s"revision":1}
               """.formatted(code, code, plannableTo == null ? "" : "\"plannableTo\":\"" + plannableTo + "\",");
    }

    static KafkaProducer<String, String> producer() {
        Properties properties = new Properties();
        properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, StackResource.kafkaBootstrapServers());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, "neighbours-" + UUID.randomUUID());
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }
}
