package obligo.budget.neighbours;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An instrument as instruments-service last told of it. */
@Entity
@Table(name = "known_instrument")
public class KnownInstrument extends PanacheEntityBase {
    @Id
    String code;

    String name;

    @Nullable
    LocalDate plannableFrom;

    @Nullable
    LocalDate plannableTo;

    long revision;

    protected KnownInstrument() {}

    /** Those of the codes that exist, by code. */
    public static Map<String, KnownInstrument> named(Collection<String> codes) {
        return KnownInstrument.<KnownInstrument>list("code in ?1", codes).stream()
                .collect(Collectors.toMap(instrument -> instrument.code, Function.identity()));
    }

    /** Whether new cases can be planned on at least one day of the year (I-2). */
    public boolean plannableIn(int fiscalYear) {
        return (plannableFrom == null || !plannableFrom.isAfter(LocalDate.of(fiscalYear, 12, 31)))
                && (plannableTo == null || !plannableTo.isBefore(LocalDate.of(fiscalYear, 1, 1)));
    }

    public @Nullable LocalDate plannableFrom() {
        return plannableFrom;
    }

    public @Nullable LocalDate plannableTo() {
        return plannableTo;
    }
}
