package obligo.instruments.approval;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.HeardTargets;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A published programme as a named cut: which revision of programme, budget and targets it shows. Never changed. */
@Entity
@Immutable
@Table(name = "programme_publication")
@IdClass(Publication.Key.class)
public class Publication extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    int number;

    String name;
    long step;
    long programmeRevision;

    @Nullable
    Long budgetRevision;

    @Nullable
    Long targetsRevision;

    protected Publication() {}

    /** @throws obligo.http.Refusal {@code publication-name-taken}, {@code revision-not-heard} */
    Publication(ProgrammeStep step, Publish publish, int number) {
        this.jobcenter = step.jobcenter();
        this.fiscalYear = step.fiscalYear();
        this.number = number;
        this.name = freeName(publish.name());
        this.step = step.number();
        this.programmeRevision = step.programmeRevision();
        this.budgetRevision = shown(
                "obligo.budget",
                publish.budgetRevision(),
                publish.budgetRevision() == null
                        ? HeardBudget.latest(jobcenter, fiscalYear).map(HeardBudget::revision)
                        : HeardBudget.numbered(jobcenter, fiscalYear, publish.budgetRevision())
                                .map(HeardBudget::revision));
        this.targetsRevision = shown(
                "obligo.targets",
                publish.targetsRevision(),
                publish.targetsRevision() == null
                        ? HeardTargets.latest(jobcenter, fiscalYear)
                        : HeardTargets.numbered(jobcenter, fiscalYear, publish.targetsRevision()));
    }

    private String freeName(String wanted) {
        of(jobcenter, fiscalYear).stream()
                .filter(other -> other.name.equals(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw InstrumentsRefusal.PUBLICATION_NAME_TAKEN
                            .refusal()
                            .with("name", wanted)
                            .with("publication", other.number);
                });
        return wanted;
    }

    private static @Nullable Long shown(String neighbour, @Nullable Long wanted, Optional<Long> heard) {
        if (wanted != null && heard.isEmpty()) {
            throw InstrumentsRefusal.REVISION_NOT_HEARD
                    .refusal()
                    .with("topic", neighbour)
                    .with("revision", wanted);
        }
        return heard.orElse(null);
    }

    /** All of a year, in their order. */
    public static List<Publication> of(String jobcenter, int fiscalYear) {
        return list("jobcenter = ?1 and fiscalYear = ?2 order by number", jobcenter, fiscalYear);
    }

    /** @throws obligo.http.Refusal {@code publication-unknown} */
    public static Publication numbered(String jobcenter, int fiscalYear, int number) {
        return Publication.<Publication>findByIdOptional(new Key(jobcenter, fiscalYear, number))
                .orElseThrow(
                        () -> InstrumentsRefusal.PUBLICATION_UNKNOWN.refusal().with("publication", number));
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public long programmeRevision() {
        return programmeRevision;
    }

    /** Null where no budget had been heard. */
    public @Nullable Long budgetRevision() {
        return budgetRevision;
    }

    /** Null where no targets had been heard. */
    public @Nullable Long targetsRevision() {
        return targetsRevision;
    }

    /** The steps that led to it: of an amendment from its opening on. */
    public List<StepView> steps() {
        List<ProgrammeStep> taken = ProgrammeStep.until(jobcenter, fiscalYear, null);
        int from = number == 1 ? 0 : (int) of(jobcenter, fiscalYear).get(number - 2).step;
        return taken.subList(from, (int) step).stream().map(StepView::of).toList();
    }

    /** Identifies a publication. */
    record Key(String jobcenter, int fiscalYear, int number) implements Serializable {}
}
