package obligo.budget.allotments;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import obligo.budget.money.Amount;
import obligo.budget.money.Pot;
import obligo.budget.year.BudgetRevision;
import obligo.stated.SourceDocument;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of what a pot is allotted. An outside fact: always recorded, never changed. */
@Entity
@IdClass(Allotment.Key.class)
public class Allotment extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    UUID id;

    long revision;

    @Enumerated(EnumType.STRING)
    Pot pot;

    @Nullable
    Integer dueYear;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Embedded
    @EmbeddedColumnNaming("amount_%s")
    Amount amount;

    @Enumerated(EnumType.STRING)
    @Nullable
    Pot containedIn;

    @JdbcTypeCode(SqlTypes.JSON)
    SourceDocument document;

    @Nullable
    LocalDate receivedOn;

    @Nullable
    String note;

    protected Allotment() {}

    Allotment(UUID id, AllotmentBody body, BudgetRevision revision) {
        this.jobcenter = revision.jobcenter();
        this.fiscalYear = revision.fiscalYear();
        this.id = id;
        this.revision = revision.number();
        this.pot = body.pot();
        this.dueYear = body.dueYear();
        this.stage = body.stage();
        this.amount = body.amount();
        this.containedIn = body.containedIn();
        this.document = body.document();
        this.receivedOn = body.receivedOn();
        this.note = body.note();
    }

    public AllotmentBody body() {
        return new AllotmentBody(pot, dueYear, stage, amount, containedIn, document, receivedOn, note);
    }

    /** All that were known at a revision, oldest first. */
    public static List<Allotment> knownAt(String jobcenter, int fiscalYear, long revision) {
        return list(
                "jobcenter = ?1 and fiscalYear = ?2 and revision <= ?3 order by revision",
                jobcenter,
                fiscalYear,
                revision);
    }

    /** Of each pot's money the one in force: the furthest stage, and of that the last recorded. */
    public static Map<Pot, Allotment> inForce(List<Allotment> known) {
        Map<Pot, Allotment> inForce = new EnumMap<>(Pot.class);
        known.stream()
                .filter(allotment -> allotment.dueYear == null)
                .forEach(allotment -> inForce.merge(allotment.pot, allotment, Allotment::further));
        return inForce;
    }

    /** The authorisations in force: of each pot and due year the furthest stage, and of that the last recorded. */
    public static Collection<Allotment> authorisationsInForce(List<Allotment> known) {
        Map<String, Allotment> inForce = new TreeMap<>();
        known.stream()
                .filter(allotment -> allotment.dueYear != null)
                .forEach(allotment ->
                        inForce.merge(allotment.pot + ":" + allotment.dueYear, allotment, Allotment::further));
        return inForce.values();
    }

    private static Allotment further(Allotment one, Allotment other) {
        Comparator<Allotment> order =
                Comparator.comparing((Allotment a) -> a.stage).thenComparing(a -> a.revision);
        return order.compare(one, other) >= 0 ? one : other;
    }

    public UUID id() {
        return id;
    }

    public Pot pot() {
        return pot;
    }

    public @Nullable Integer dueYear() {
        return dueYear;
    }

    public Stage stage() {
        return stage;
    }

    public Amount amount() {
        return amount;
    }

    public @Nullable Pot containedIn() {
        return containedIn;
    }

    /** Identifies an allotment. */
    record Key(String jobcenter, int fiscalYear, UUID id) implements Serializable {}
}
