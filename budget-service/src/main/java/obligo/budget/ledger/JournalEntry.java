package obligo.budget.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import obligo.budget.year.YearKey;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/**
 * One booking as it stands in the journal.
 *
 * @param subject the reservation, commitment or transfer that it is about
 * @param refersTo what it draws on: a commitment on a reservation, a refund on a payment, a reversal on what it reverses
 * @param content the booking as it was asked for, as JSON
 */
record JournalEntry(
        YearKey year,
        long sequence,
        UUID id,
        String type,
        @Nullable UUID subject,
        @Nullable UUID refersTo,
        @Nullable String line,
        @Nullable String instrument,
        List<Posting> postings,
        String content,
        String document,
        Instant recordedAt,
        Author bookedBy,
        String correlationId,
        String hash) {

    static final String NO_HASH = "0".repeat(64);

    /** The entry with its place in the chain. */
    JournalEntry chained(String previousHash) {
        return new JournalEntry(
                year,
                sequence,
                id,
                type,
                subject,
                refersTo,
                line,
                instrument,
                postings,
                content,
                document,
                recordedAt,
                bookedBy,
                correlationId,
                hashAfter(previousHash));
    }

    /**
     * SHA-256, in hexadecimal, over the hash of the entry before it and all fields of this one, each followed by a zero
     * byte, which none can contain. {@code contracts/README.md} tells auditors the same.
     */
    String hashAfter(String previousHash) {
        MessageDigest digest = sha256();
        add(digest, previousHash);
        add(digest, year.jobcenter());
        add(digest, Integer.toString(year.fiscalYear()));
        add(digest, Long.toString(sequence));
        add(digest, id.toString());
        add(digest, type);
        add(digest, subject);
        add(digest, refersTo);
        add(digest, line);
        add(digest, instrument);
        add(
                digest,
                postings.stream().map(p -> p.place().text() + "=" + p.cents()).collect(Collectors.joining(",")));
        add(digest, content);
        add(digest, document);
        add(digest, recordedAt);
        add(digest, bookedBy.id());
        add(digest, bookedBy.name());
        add(digest, correlationId);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object field) {
        if (field != null) {
            digest.update(field.toString().getBytes(StandardCharsets.UTF_8));
        }
        digest.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    boolean isBalanced() {
        return postings.stream().mapToLong(Posting::cents).sum() == 0;
    }
}
