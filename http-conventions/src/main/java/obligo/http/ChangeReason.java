package obligo.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Why a part is changed, where its body has no place to say so: a header, in UTF-8 as callers send it. */
public final class ChangeReason {
    public static final String HEADER = "X-Change-Reason";
    public static final int LONGEST = 500;

    private ChangeReason() {}

    /** The text of a header that the server read byte by byte: "MÃ¤rz" is "März". */
    public static @Nullable String decoded(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (header.chars().anyMatch(character -> character > 0xFF)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException alreadyText) {
            return header;
        }
    }
}
