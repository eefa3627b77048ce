package obligo.http;

import java.io.IOException;
import java.io.InputStream;

/** A request's body while it is read: counted, and told apart from everything else that can fail. */
final class ArrivingBody extends InputStream {
    private final InputStream source;
    private final long limit;
    private long arrived;

    ArrivingBody(InputStream source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** The body did not arrive as a whole: it grew too large, stayed away, or its caller hung up. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1L;

        private final boolean tooLarge;

        private Fault(String message) {
            super(message);
            this.tooLarge = true;
        }

        private Fault(IOException cause) {
            super(cause.getMessage(), cause);
            this.tooLarge = false;
        }

        boolean isTooLarge() {
            return tooLarge;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = source.read(bytes, offset, length);
        } catch (IOException broken) {
            throw new Fault(broken);
        }
        arrived += Math.max(count, 0);
        if (arrived > limit) {
            throw new Fault("more than " + limit + " bytes");
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return source.available();
    }

    /** Does not close the source: that would wait for the rest of the body, which the server throws away anyway. */
    @Override
    public void close() {}
}
