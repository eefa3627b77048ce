package obligo.testkit.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import obligo.localstack.LocalStack;
import org.jspecify.annotations.Nullable;

/** A part of the local stack in a process of its own, which ends when this JVM ends, however that happens. */
final class StackProcess implements StackPart {

    private static final long STOP_SECONDS = 60;

    private final String name;
    private final ScratchDirectory data;
    private final FreePorts ports;
    private @Nullable Process process;

    private StackProcess(String name, ScratchDirectory data, FreePorts ports) {
        this.name = name;
        this.data = data;
        this.ports = ports;
    }

    static StackProcess start(String name) {
        StackProcess part = new StackProcess(name, ScratchDirectory.create(name), FreePorts.pick());
        part.start();
        return part;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + ports.first();
    }

    @Override
    public void start() {
        if (process != null) {
            return;
        }
        try {
            process = new ProcessBuilder(command()).redirectErrorStream(true).start();
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        try {
            running.getOutputStream().close();
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        data.delete();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                LocalStack.class.getName(),
                "--throw-away",
                "--until-input-ends",
                "--data",
                data.path().toString(),
                "--only",
                name,
                "--%s-port".formatted(name),
                String.valueOf(ports.first())));
        if (name.equals(SharedStack.KAFKA)) {
            command.addAll(List.of("--kafka-controller-port", String.valueOf(ports.second())));
        }
        return command;
    }

    /** The process says one line when it is ready and nothing after it; what it says before is why it is not. */
    private void awaitReady(Process started) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader reader = started.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(" ready on ")) {
                return;
            }
            said.append(line).append(System.lineSeparator());
        }
        process = null;
        throw new IllegalStateException("The stack for the tests did not start: " + said);
    }
}
