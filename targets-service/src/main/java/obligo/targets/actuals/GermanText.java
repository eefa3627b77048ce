package obligo.targets.actuals;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import obligo.http.Refusal;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in UTF-8, with or without byte order mark, or in Windows-1252. Where nobody says which, the first
 * character beyond ASCII decides: what is no UTF-8 is Windows-1252. A byte that fits neither ends the reading, and says
 * where it stands.
 */
final class GermanText extends Reader {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int BOM = 0xFEFF;

    private final InputStream input;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private CharsetDecoder decoder;
    private boolean isDecided;
    private boolean hasBegun;
    private boolean hasEnded;
    private boolean hasOnlyAscii = true;
    private long row = 1;
    private int column = 1;

    GermanText(InputStream input, @Nullable Charset charset) {
        this.input = input;
        this.isDecided = charset != null;
        this.decoder = decoder(charset == null ? StandardCharsets.UTF_8 : charset);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @throws Refusal {@code file-encoding-wrong} with row and column */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
        while (chars.position() == 0) {
            if (!hasEnded && bytes.remaining() < 4) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, chars, hasEnded);
            if (result.isError()) {
                count(target, offset, chars.position());
                mistrust(result);
                if (chars.position() > 0) {
                    return chars.position();
                }
            } else if (chars.position() == 0 && hasEnded && !bytes.hasRemaining()) {
                return -1;
            } else {
                skipMark(chars, target, offset);
                count(target, offset, chars.position());
            }
        }
        return chars.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = input.read(bytes.array(), bytes.position(), bytes.remaining());
        hasEnded = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    /** Text without an umlaut is the same in both encodings, so the decision can wait for the first. */
    private void mistrust(CoderResult result) {
        if (isDecided || !hasOnlyAscii) {
            throw TargetsRefusal.FILE_ENCODING_WRONG
                    .refusal()
                    .with("row", row)
                    .with("columnNumber", column)
                    .with("byte", String.format("0x%02X", bytes.get(bytes.position())))
                    .with("bytes", result.length())
                    .with("encoding", decoder.charset().name());
        }
        isDecided = true;
        decoder = decoder(WINDOWS);
    }

    private void skipMark(CharBuffer chars, char[] target, int offset) {
        if (!hasBegun && chars.position() > 0) {
            hasBegun = true;
            if (target[offset] == BOM) {
                isDecided = true;
                System.arraycopy(target, offset + 1, target, offset, chars.position() - 1);
                chars.position(chars.position() - 1);
            }
        }
    }

    private void count(char[] target, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char one = target[i];
            if (one == '\n') {
                row++;
                column = 1;
            } else if (one == ';') {
                column++;
            } else if (one > 0x7f) {
                hasOnlyAscii = false;
            }
        }
    }

    @Override
    public void close() {}
}
