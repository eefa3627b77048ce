package obligo.budget.ledger;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as it stands in the journal, and as whoever asked for it gets it. */
@Schema(name = "Receipt", description = "A booking as it stands in the journal; for the same id always the same")
public record Receipt(
        UUID id,

        @Schema(examples = "COMMITMENT") String type,

        @Schema(examples = "34102") String jobcenter,
        @Schema(examples = "2025") int year,

        @Schema(description = "Its place in the journal of the year; absent in a dry run") @Nullable
        Long sequence,

        Instant recordedAt,

        @Schema(description = "The day in Germany (Europe/Berlin)")
        LocalDate recordedOn,

        Author bookedBy,

        @Schema(description = "The reservation, commitment or transfer that it is about") @Nullable
        UUID subject,

        @Schema(
                description =
                        "What it draws on: a commitment on a reservation, a refund on a payment, a reversal on what it reverses")
        @Nullable
        UUID refersTo,

        @Schema(examples = "MAT") @Nullable String line,
        @Schema(examples = "MAT") @Nullable String instrument,
        List<PostingView> postings,

        @Schema(description = "Reference of the document behind it (M-93)")
        String document,

        @Schema(type = SchemaType.OBJECT, description = "The booking as it was asked for") @JsonRawValue
        String booking,

        String correlationId,

        @Schema(description = "SHA-256 over the hash before it and this booking; absent in a dry run") @Nullable
        String hash) {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** What an account gains, negative where it loses. */
    @Schema(name = "Posting", description = "What an account gains, negative where it loses")
    public record PostingView(
            @Schema(examples = "EGL:COMMITTED:2026") String account, Money amount) {}

    static Receipt of(JournalEntry entry, boolean dryRun) {
        return new Receipt(
                entry.id(),
                entry.type(),
                entry.year().jobcenter(),
                entry.year().fiscalYear(),
                dryRun ? null : entry.sequence(),
                entry.recordedAt(),
                LocalDate.ofInstant(entry.recordedAt(), BERLIN),
                entry.bookedBy(),
                entry.subject(),
                entry.refersTo(),
                entry.line(),
                entry.instrument(),
                entry.postings().stream()
                        .map(p -> new PostingView(p.place().text(), new Money(p.cents())))
                        .toList(),
                entry.document(),
                entry.content(),
                entry.correlationId(),
                dryRun ? null : entry.hash());
    }
}
