package obligo.instruments.schemes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import obligo.http.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scheme as it is read. */
@Schema(name = "StoredScheme", description = "A categorisation scheme with its key and revision")
record SchemeView(
        @Schema(examples = "34102-2025-amip") String scheme,
        @JsonUnwrapped Scheme content,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason) {

    static SchemeView of(SchemeRevision revision) {
        return new SchemeView(
                revision.scheme,
                revision.content,
                revision.revision,
                revision.changedAt,
                new Author(revision.changedById, revision.changedByName),
                revision.reason);
    }
}
