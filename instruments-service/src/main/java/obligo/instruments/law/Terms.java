package obligo.instruments.law;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import obligo.instruments.catalogue.Dated;

/** The names of {@code law/terms.yaml}, read once at the start. */
@Startup
@ApplicationScoped
class Terms {
    private final List<Term> terms = LawFile.read("terms.yaml", Optional.empty(), new TypeReference<>() {});

    Terms() {
        LawFile.requireApart("terms.yaml", terms, Term::label);
    }

    /** The name of each thing on a day. */
    List<Term> on(LocalDate day) {
        return terms.stream()
                .filter(term -> Dated.on(day, List.of(term)).isPresent())
                .toList();
    }
}
