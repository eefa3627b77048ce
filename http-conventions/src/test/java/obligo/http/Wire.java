package obligo.http;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A caller that speaks bytes: it can send half a body, hang up, and read while it sends. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answer;

    Wire() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(10_000);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Wire sendHead(String request, String length) throws IOException {
        return send(request + " HTTP/1.1\r\nHost: x\r\n" + length + "\r\n\r\n");
    }

    Wire sendChunk(String text) throws IOException {
        return send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** The next line of the answer, null at its end. */
    @Nullable
    String hear() throws IOException {
        return answer.readLine();
    }

    /** Reads on until a line of the answer is this one. */
    Wire hear(String line) throws IOException {
        for (String heard = hear(); !line.equals(heard); heard = hear()) {
            if (heard == null) {
                throw new IOException("never heard " + line);
            }
        }
        return this;
    }

    /** What comes until the server hangs up. */
    String hearTheEnd() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String heard = hear(); heard != null; heard = hear()) {
            rest.append(heard);
        }
        return rest.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
