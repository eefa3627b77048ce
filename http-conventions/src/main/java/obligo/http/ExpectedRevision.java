package obligo.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The revision that a writer believes to change: {@code If-Match: "7"}, or {@code If-None-Match: *} (revision 0) where
 * it believes that there is nothing yet.
 */
public record ExpectedRevision(long number) {
    private static final ExpectedRevision NONE_YET = new ExpectedRevision(0);

    /** @throws Refusal {@code precondition-required} (428) where the caller says neither */
    public static ExpectedRevision of(HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        String noneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (match == null && "*".equals(noneMatch == null ? null : noneMatch.strip())) {
            return NONE_YET;
        }
        Long number = match == null ? null : parse(match.strip());
        if (number == null || noneMatch != null) {
            throw CommonRefusal.PRECONDITION_REQUIRED.refusal();
        }
        return new ExpectedRevision(number);
    }

    private static @Nullable Long parse(String match) {
        String digits = match.startsWith("\"") && match.endsWith("\"") && match.length() > 2
                ? match.substring(1, match.length() - 1)
                : "";
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    /** @throws Refusal {@code revision-stale} (412) or {@code already-exists} (412) where the writer is mistaken */
    public void require(long current) {
        if (number == current) {
            return;
        }
        if (number == 0) {
            throw CommonRefusal.ALREADY_EXISTS.refusal().with("revision", current);
        }
        throw CommonRefusal.REVISION_STALE.refusal().with("expected", number).with("revision", current);
    }

    public static EntityTag tag(long revision) {
        return new EntityTag(Long.toString(revision));
    }
}
