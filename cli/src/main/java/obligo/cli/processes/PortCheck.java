package obligo.cli.processes;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who listens on a port of the loopback address. */
public final class PortCheck {
    private static final int FIRST_UNLENT = 20_000;
    private static final int FIRST_LENT = 32_768;
    private static final int PATIENCE_MILLIS = 1_000;
    private static final byte[] POSTGRES_ASKED_FOR_TLS = {0, 0, 0, 8, 4, (byte) 210, 22, 47};
    private static final byte[] KAFKA_ASKED_FOR_VERSIONS = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 7, -1, -1};

    private PortCheck() {}

    public static boolean isFree(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections are still in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback, port));
        } catch (IOException e) {
            return false;
        }
        // Some systems let bind to an address what others listen to on all addresses.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), PATIENCE_MILLIS);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * So many free ports, below those that the system lends to outgoing connections: a port whose server is down for a
     * moment must not be lent meanwhile.
     */
    public static List<Integer> free(int count) {
        List<Integer> candidates =
                IntStream.range(FIRST_UNLENT, FIRST_LENT).boxed().collect(Collectors.toList());
        Collections.shuffle(candidates);
        return candidates.stream().filter(PortCheck::isFree).limit(count).toList();
    }

    public static boolean postgresAnswers(int port) {
        try (Socket socket = ask(port, POSTGRES_ASKED_FOR_TLS)) {
            int answer = socket.getInputStream().read();
            return answer == 'N' || answer == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    public static boolean kafkaAnswers(int port) {
        try (Socket socket = ask(port, KAFKA_ASKED_FOR_VERSIONS)) {
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == KAFKA_ASKED_FOR_VERSIONS[11];
        } catch (IOException e) {
            return false;
        }
    }

    private static Socket ask(int port, byte[] question) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(question);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
