package obligo.cli;

import picocli.CommandLine.Command;

@Command(name = "test", description = "Runs everything that CI runs: format, compiler, all tests, contracts.")
final class TestCommand implements Runnable {
    @Override
    public void run() {
        throw new IllegalStateException("the script runs Maven itself");
    }
}
