package obligo.instruments.law;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The caps of {@code law/caps.yaml}, read once at the start. A file named by {@code obligo.instruments.caps} replaces it,
 * so that what is unsure stays the operator's to decide.
 */
@Startup
@ApplicationScoped
public class Caps {
    private final List<Cap> caps;

    @Inject
    Caps(@ConfigProperty(name = "obligo.instruments.caps") Optional<Path> replacement) {
        caps = LawFile.read("caps.yaml", replacement, new TypeReference<>() {});
    }

    /** The caps as this version ships them. */
    public static Caps asShipped() {
        return new Caps(Optional.empty());
    }

    public List<Cap> inForceIn(int fiscalYear) {
        return caps.stream().filter(cap -> cap.inForceIn(fiscalYear)).toList();
    }
}
