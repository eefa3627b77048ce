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

    /** @throws IllegalStateException where the file knows two names for a day: nothing is shown by a law that is misread */
    Terms() {
        for (Term term : terms) {
            for (Term other : terms.subList(0, terms.indexOf(term))) {
                if (term.overlaps(other)) {
                    throw new IllegalStateException("law/terms.yaml: " + term.label() + " and " + other.label()
                            + " are names of " + term.key() + " at the same time");
                }
            }
        }
    }

    /** The name of each thing on a day. */
    List<Term> on(LocalDate day) {
        return terms.stream()
                .filter(term -> Dated.on(day, List.of(term)).isPresent())
                .toList();
    }
}
