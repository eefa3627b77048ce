package obligo.testkit.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** Whether containers can be had, asked without the long search and the stack traces of a client that finds none. */
final class DockerEngine {

    private static final int CONNECT_MILLIS = 1000;
    private static final int DEFAULT_PORT = 2375;

    private DockerEngine() {}

    static boolean answers() {
        return places().stream().anyMatch(DockerEngine::listens)
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static List<URI> places() {
        String told = System.getenv("DOCKER_HOST");
        if (told != null && !told.isBlank()) {
            return List.of(URI.create(told));
        }
        List<URI> places = new ArrayList<>(List.of(URI.create("unix:///var/run/docker.sock")));
        String home = System.getProperty("user.home");
        places.add(socket(Path.of(home, ".docker", "run", "docker.sock")));
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null) {
            places.add(socket(Path.of(runtime, "docker.sock")));
        }
        return places;
    }

    private static URI socket(Path path) {
        return URI.create("unix://" + path.toUri().getPath());
    }

    private static boolean listens(URI place) {
        try {
            if ("unix".equals(place.getScheme())) {
                try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                    return channel.connect(UnixDomainSocketAddress.of(place.getPath()));
                }
            }
            if (place.getHost() == null) {
                return false;
            }
            try (Socket socket = new Socket()) {
                int port = place.getPort() < 0 ? DEFAULT_PORT : place.getPort();
                socket.connect(new InetSocketAddress(place.getHost(), port), CONNECT_MILLIS);
                return true;
            }
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
