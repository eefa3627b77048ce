package obligo.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address, which is the only one the stack listens on. */
final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** Refuses a port that something else listens on, naming the option that chooses another. */
    static void requireFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            // A port whose last connections are still in TIME_WAIT is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d on %s is already taken: choose another one with %s.".formatted(port, HOST, option), e);
        }
    }
}
