package obligo.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into its lines, without waiting for more than the line that is asked for. */
public final class NdjsonLines {
    /** Far more than any line needs; a stream without line ends must not fill the memory. */
    private static final int LONGEST = 1 << 20;

    private final InputStream input;
    private final byte[] read = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] line = new byte[4096];
    private int length;
    private boolean tooLong;

    public NdjsonLines(InputStream input) {
        this.input = input;
    }

    /**
     * Goes on to the next line that is not empty.
     *
     * @return false at the end of the stream
     * @throws IOException where the stream breaks off; half a line is no line
     */
    public boolean advance() throws IOException {
        length = 0;
        tooLong = false;
        while (true) {
            if (next == end && !fill()) {
                return length > 0;
            }
            byte one = read[next++];
            if (one != '\n') {
                append(one);
            } else if (length > 0) {
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, input.read(read));
        return end > 0;
    }

    private void append(byte one) {
        if (one == '\r' || (length == 0 && one == ' ')) {
            return;
        }
        if (length == LONGEST) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, 2 * length));
        }
        line[length++] = one;
    }

    /** Whether the line is longer than any line may be; what is beyond was left away. */
    public boolean isTooLong() {
        return tooLong;
    }

    public byte[] text() {
        return line;
    }

    public int length() {
        return length;
    }

    /** Whether there is something to read that has already arrived. */
    public boolean hasArrived() throws IOException {
        return next < end || input.available() > 0;
    }
}
