package obligo.cli.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether nothing was taken out of the journal, put between or changed: places without a gap, times that do not go back,
 * and the hash of each entry computed anew, as {@code contracts/README.md} tells it.
 */
final class ChainCheck implements Check {
    private final String jobcenter;
    private final int year;
    private final Findings findings;
    private String headHash = "00".repeat(32);
    private long last;
    private Instant lastTime = Instant.MIN;

    ChainCheck(String jobcenter, int year, Findings findings) {
        this.jobcenter = jobcenter;
        this.year = year;
        this.findings = findings;
    }

    @Override
    public void see(Entry entry) {
        if (entry.sequence() != last + 1) {
            findings.add(Fault.CHAIN, "%d is followed by entry %s", last, entry);
        }
        Instant time = Instant.parse(String.valueOf(entry.field("recordedAt")));
        if (time.isBefore(lastTime)) {
            findings.add(Fault.CHAIN, "entry %s was recorded at %s, the one before it at %s", entry, time, lastTime);
        }
        String stated = String.valueOf(entry.field("hash"));
        String computed = hash(entry);
        if (!computed.equals(stated)) {
            findings.add(Fault.CHAIN, "entry %s has the hash %s, and not %s", entry, stated, computed);
        }
        last = entry.sequence();
        lastTime = time;
        headHash = stated;
    }

    String headHash() {
        return headHash;
    }

    long last() {
        return last;
    }

    private String hash(Entry entry) {
        MessageDigest digest = Fingerprint.sha256();
        add(digest, headHash);
        add(digest, jobcenter);
        add(digest, Integer.toString(year));
        add(digest, Long.toString(entry.sequence()));
        add(digest, entry.id());
        add(digest, entry.type());
        for (String name : new String[] {"subject", "refersTo", "line", "instrument"}) {
            add(digest, entry.field(name));
        }
        add(
                digest,
                entry.postings().stream()
                        .map(posting -> posting.name() + "=" + posting.cents())
                        .collect(Collectors.joining(",")));
        add(digest, entry.content());
        for (String name : new String[] {"document", "recordedAt"}) {
            add(digest, entry.field(name));
        }
        add(digest, entry.json().path("bookedBy").path("id").asText());
        add(digest, entry.json().path("bookedBy").path("name").asText());
        add(digest, entry.field("correlationId"));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        if (field != null) {
            digest.update(field.getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }
}
