package obligo.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.cli.home.Part;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parts that a command is about, all where none is named. */
final class PartNames {
    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "Only these: postgres, kafka, instruments-service, budget-service, targets-service, gateway.")
    private List<String> names = List.of();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Set<Part> parts() {
        Set<Part> parts = names.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(Arrays.stream(Part.values())
                    .filter(part -> part.key().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return parts;
    }

    private RuntimeException unknown(String name) {
        String all = Arrays.stream(Part.values()).map(Part::key).collect(Collectors.joining(", "));
        String sentence = "There is no part %s, only: %s.".formatted(name, all);
        return command == null
                ? new IllegalArgumentException(sentence)
                : new ParameterException(command.commandLine(), sentence);
    }
}
