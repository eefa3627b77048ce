package obligo.cli.bench.bookings;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import obligo.cli.load.Request;

/**
 * A line to be booked on, with all that is the same in each of its bookings.
 *
 * @param prefix of the path, up to the id
 * @param json a commitment of one euro
 */
record Target(String prefix, Map<String, String> headers, Buffer json) {

    static Target of(String budgetPath, String token, String line, int year) {
        return new Target(
                budgetPath + "/commitments/",
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                Buffer.buffer(booking(line, year)));
    }

    static String booking(String line, int year) {
        return """
               {"line":"%s","total":"1.00","schedule":[{"dueYear":%d,"amount":"1.00"}],"document":{"reference":"V-1"}}""".formatted(line, year);
    }

    static Request next(List<Target> targets, int port) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Target target = targets.get(random.nextInt(targets.size()));
        return new Request("PUT", port, target.prefix + randomId(random), target.headers, target.json);
    }

    /** A UUID of version 4, without the cost of a secure one. */
    static UUID randomId(ThreadLocalRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
    }
}
