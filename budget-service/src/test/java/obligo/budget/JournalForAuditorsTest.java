package obligo.budget;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** An auditor needs nothing of ours to verify the journal: only its NDJSON and what contracts/README.md says about it. */
@OnTheStack
class JournalForAuditorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final String SAMPLE = "34102-2025/";
    private static final List<String> ALLOTMENTS = List.of(
            "6f0b7c1e-52c8-4d0f-9a57-1b8e3f6d2a41",
            "19e5d3b0-a4f7-4c92-8e60-5d7b0f2c6e13",
            "c2a94f37-8d16-4e6b-b3f5-70d2e91c5a88");

    private AYear year;

    @BeforeEach
    void aYearWithBookingsOfAllKinds() {
        year = aYear("34102", 2065);
        if (journal().isEmpty()) {
            loadTheSample();
        }
    }

    @Test
    void theChainFollowsFromTheJournalAsTheReadmeSays() {
        List<String> journal = journal();
        assertThat(Recomputed.of(journal).firstBreak()).isEmpty();
        assertThat(Recomputed.of(journal).head()).isEqualTo(year.proof().getString("headHash"));
        assertThat(journal.stream().map(line -> tree(line).get("type").asText()))
                .contains("ALLOTMENT", "RESERVATION", "COMMITMENT", "CALL_OFF", "PAYMENT", "DIRECT_PAYMENT")
                .contains("RELEASE", "REFUND", "REVERSAL", "TRANSFER", "TRANSFER_STEP");
    }

    @Test
    void whatWasChangedAfterwardsIsFound() {
        broken(journal())
                .forEach((journal, found) ->
                        assertThat(Recomputed.of(journal).firstBreak()).hasValue(found));
    }

    @Test
    void theScriptForAuditorsFindsTheSame() {
        Optional<Path> python = python();
        assumeTrue(python.isPresent(), "there is no python3; the same is recomputed above without it");
        List<String> journal = journal();
        Said intact = verified(python.get(), journal);
        assertThat(intact.output())
                .isEqualTo("intact: %d entries, head %s"
                        .formatted(journal.size(), Recomputed.of(journal).head()));
        assertThat(intact.exitCode()).isZero();
        assertThat(verified(python.get(), List.of()).exitCode()).isEqualTo(1);
        broken(journal).forEach((changed, found) -> {
            Said said = verified(python.get(), changed);
            assertThat(said.output()).startsWith("BROKEN: entry " + found);
            assertThat(said.exitCode()).isEqualTo(1);
        });
    }

    /** Journals that somebody has tampered with, and the entry at which that shows first. */
    private static Map<List<String>, Long> broken(List<String> journal) {
        List<String> shortened = new ArrayList<>(journal);
        shortened.remove(11);
        return Map.of(
                with(journal, 4, "Ausschreibung läuft", "Ausschreibung beendet"),
                4L,
                with(journal, 9, "Test finance-system", "Somebody else"),
                9L,
                with(journal, 11, "\"amount\":\"48000.00\"", "\"amount\":\"4800.00\""),
                11L,
                shortened,
                12L);
    }

    private static List<String> with(List<String> journal, int sequence, String text, String other) {
        List<String> changed = new ArrayList<>(journal);
        assertThat(journal.get(sequence - 1)).contains(text);
        changed.set(sequence - 1, journal.get(sequence - 1).replace(text, other));
        return changed;
    }

    /** The journal as an auditor recomputes it, without any class of the service. */
    private record Recomputed(String head, Optional<Long> firstBreak) {
        static Recomputed of(List<String> journal) {
            String head = "0".repeat(64);
            long sequence = 0;
            for (String line : journal) {
                JsonNode entry = tree(line);
                sequence++;
                boolean follows = entry.get("sequence").asLong() == sequence
                        && entry.get("hash").asText().equals(hash(head, line, entry));
                if (!follows || balance(entry) != 0) {
                    return new Recomputed(head, Optional.of(sequence));
                }
                head = entry.get("hash").asText();
            }
            return new Recomputed(head, Optional.empty());
        }

        private static String hash(String previous, String line, JsonNode entry) {
            List<String> fields = new ArrayList<>(List.of(previous));
            for (String name : List.of(
                    "jobcenter", "year", "sequence", "id", "type", "subject", "refersTo", "line", "instrument")) {
                fields.add(entry.path(name).asText());
            }
            fields.add(postings(entry)
                    .map(posting -> posting.get("account").asText() + "=" + cents(posting))
                    .collect(Collectors.joining(",")));
            fields.add(bookingText(line));
            fields.add(entry.get("document").asText());
            fields.add(entry.get("recordedAt").asText());
            fields.add(entry.get("bookedBy").get("id").asText());
            fields.add(entry.get("bookedBy").get("name").asText());
            fields.add(entry.get("correlationId").asText());
            String text = fields.stream().map(field -> field + "\0").collect(Collectors.joining());
            return sha256(text.getBytes(StandardCharsets.UTF_8));
        }

        private static Stream<JsonNode> postings(JsonNode entry) {
            List<JsonNode> postings = new ArrayList<>();
            entry.get("postings").forEach(postings::add);
            return postings.stream();
        }

        private static long cents(JsonNode posting) {
            return Long.parseLong(posting.get("amount").asText().replace(".", ""));
        }

        private static long balance(JsonNode entry) {
            return postings(entry).mapToLong(Recomputed::cents).sum();
        }

        /** Exactly as it stands in the line. */
        private static String bookingText(String line) {
            String rest = line.substring(line.indexOf("\"booking\":") + "\"booking\":".length());
            try (JsonParser booking = JSON.createParser(rest)) {
                booking.nextToken();
                booking.skipChildren();
                return rest.substring(0, (int) booking.currentLocation().getCharOffset());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String sha256(byte[] text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The published programme, the example bookings and the transfer of 2025, forty years later. */
    private void loadTheSample() {
        ALLOTMENTS.forEach(id -> year.allotment(Samples.file(SAMPLE + "budget/allotments/" + id + ".json")));
        year.as("budget-officer")
                .header("If-None-Match", "*")
                .body(Samples.file(SAMPLE + "budget/plan.json"))
                .put(year.path() + "/plan")
                .then()
                .statusCode(201);
        String bookings = Samples.file(SAMPLE + "bookings.ndjson").replaceAll("\\b202([3-8])\\b", "206$1");
        byte[] results = year.as("finance-system")
                .contentType(NDJSON)
                .body(bookings.getBytes(StandardCharsets.UTF_8))
                .post(year.path() + "/bookings")
                .asByteArray();
        assertThat(new String(results, StandardCharsets.UTF_8)).contains("\"booked\":23,");
        send("finance-system", "finance-system", "transfers/bad81b86-28c1-47d0-af46-84cb868b4f69");
        send("finance-system", "finance-system", "transfer-steps/f00edcc3-23e5-4caa-97e4-be9a0b29ea5b");
        send("bfdh", "budget-officer", "transfer-steps/28087ffd-672b-49a6-9c5e-ddbfd415a97f");
        send("deputy", "budget-officer", "transfer-steps/132f608a-95ac-42ad-95c1-fc04c680047c");
    }

    private void send(String person, String role, String booking) {
        year.asPerson(person, role)
                .body(Samples.file(SAMPLE + "budget/" + booking + ".json"))
                .put(year.path() + "/" + booking)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    private List<String> journal() {
        byte[] ndjson =
                year.as("auditor").accept(NDJSON).get(year.path() + "/journal").asByteArray();
        return new String(ndjson, StandardCharsets.UTF_8).lines().toList();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> python() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, "python3"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Said(int exitCode, String output) {}

    private static Said verified(Path python, List<String> journal) {
        Path script = Path.of(System.getProperty("obligo.root"), "contracts", "verify_journal.py");
        try {
            Process process = new ProcessBuilder(python.toString(), script.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(String.join("\n", journal).getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), output.strip());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
