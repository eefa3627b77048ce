package obligo.instruments.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import obligo.http.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An instrument as one revision of the catalogue describes it. Revisions are consecutive and never change. */
@Entity
@Table(name = "instrument_revision")
@IdClass(InstrumentRevision.Key.class)
public class InstrumentRevision extends PanacheEntityBase {
    private static final String CURRENT = "revision = (select e.revision from CatalogueEntry e where e.code = r.code)";

    @Id
    String code;

    @Id
    long revision;

    String changedById;
    String changedByName;

    @Nullable
    String confirmedById;

    @Nullable
    String confirmedByName;

    Instant changedAt;

    @Nullable
    String reason;

    String name;

    @Nullable
    String abbreviation;

    String version;
    String legalBasis;

    @Nullable
    String replaces;

    @Enumerated(EnumType.STRING)
    @Nullable
    BaGroup baGroup;

    boolean baGroupUnsure;
    String[] units;
    String[] procurement;

    @Nullable
    LocalDate newCasesFrom;

    @Nullable
    LocalDate newCasesTo;

    @Nullable
    LocalDate plannableFrom;

    @Nullable
    LocalDate plannableTo;

    @Nullable
    LocalDate payableUntil;

    String[] k2Effect;

    @Nullable
    LocalDate patFrom;

    @Nullable
    LocalDate patTo;

    @Nullable
    String usualCategory;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CrossReference> crossReferences;

    @Nullable
    String source;

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    PlanningFigures planning;

    protected InstrumentRevision() {}

    InstrumentRevision(
            Instrument instrument,
            long revision,
            Author by,
            @Nullable Author confirmedBy,
            Instant at,
            @Nullable String reason) {
        this.code = instrument.code();
        this.revision = revision;
        this.changedById = by.id();
        this.changedByName = by.name();
        this.confirmedById = confirmedBy == null ? null : confirmedBy.id();
        this.confirmedByName = confirmedBy == null ? null : confirmedBy.name();
        this.changedAt = at;
        this.reason = reason;
        this.name = instrument.name();
        this.abbreviation = instrument.abbreviation();
        this.version = instrument.version();
        this.legalBasis = instrument.legalBasis();
        this.replaces = instrument.replaces();
        this.baGroup = instrument.baGroup();
        this.baGroupUnsure = Boolean.TRUE.equals(instrument.baGroupUnsure());
        this.units = names(instrument.units());
        this.procurement = names(instrument.procurement());
        this.newCasesFrom = instrument.newCasesFrom();
        this.newCasesTo = instrument.newCasesTo();
        this.plannableFrom = instrument.plannableFrom();
        this.plannableTo = instrument.plannableTo();
        this.payableUntil = instrument.payableUntil();
        this.k2Effect = names(instrument.k2Effect());
        this.patFrom = instrument.patFrom();
        this.patTo = instrument.patTo();
        this.usualCategory = instrument.usualCategory();
        this.crossReferences = instrument.crossReferences();
        this.source = instrument.source();
        this.note = instrument.note();
        this.planning = instrument.planning();
    }

    public Instrument instrument() {
        return new Instrument(
                code,
                name,
                abbreviation,
                version,
                legalBasis,
                replaces,
                baGroup,
                baGroupUnsure,
                values(units, PlanningUnit::valueOf),
                values(procurement, Procurement::valueOf),
                newCasesFrom,
                newCasesTo,
                plannableFrom,
                plannableTo,
                payableUntil,
                values(k2Effect, K2Effect::valueOf),
                patFrom,
                patTo,
                usualCategory,
                crossReferences,
                source,
                note,
                planning);
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T> List<T> values(String[] names, Function<String, T> valueOf) {
        return Arrays.stream(names).map(valueOf).toList();
    }

    public static Optional<InstrumentRevision> numbered(String code, long number) {
        return findByIdOptional(new Key(code, number));
    }

    /** The revision in force at an instant. */
    static Optional<InstrumentRevision> knownAt(String code, Instant instant) {
        return find("code = ?1 and changedAt <= ?2 order by revision desc", code, instant)
                .firstResultOptional();
    }

    /** The current ones in the order of their codes. */
    static List<InstrumentRevision> current(String after, @Nullable LocalDate validOn, int limit) {
        String valid = validOn == null
                ? ""
                : " and (newCasesFrom is null or newCasesFrom <= :on) and (newCasesTo is null or newCasesTo >= :on)";
        Parameters parameters = Parameters.with("after", after);
        return InstrumentRevision.<InstrumentRevision>find(
                        "from InstrumentRevision r where code > :after and " + CURRENT + valid + " order by code",
                        validOn == null ? parameters : parameters.and("on", validOn))
                .page(0, limit)
                .list();
    }

    /** All current ones. */
    public static List<InstrumentRevision> all() {
        return list("from InstrumentRevision r where " + CURRENT);
    }

    /** Those of the codes that exist, by code. */
    public static Map<String, InstrumentRevision> named(Collection<String> codes) {
        return InstrumentRevision.<InstrumentRevision>list(
                        "from InstrumentRevision r where code in ?1 and " + CURRENT, codes)
                .stream()
                .collect(Collectors.toMap(revision -> revision.code, Function.identity()));
    }

    /** Those of the codes that were known at an instant, by code. */
    public static Map<String, InstrumentRevision> namedAt(Collection<String> codes, Instant instant) {
        return InstrumentRevision.<InstrumentRevision>list(
                        "from InstrumentRevision r where code in ?1 and revision = (select max(o.revision) "
                                + "from InstrumentRevision o where o.code = r.code and o.changedAt <= ?2)",
                        codes,
                        instant)
                .stream()
                .collect(Collectors.toMap(revision -> revision.code, Function.identity()));
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

    public String code() {
        return code;
    }

    public long number() {
        return revision;
    }

    public Author changedBy() {
        return new Author(changedById, changedByName);
    }

    /** Null where nobody had to: it stands in the catalogue file, or is older than dual control. */
    public @Nullable Author confirmedBy() {
        return confirmedById == null || confirmedByName == null ? null : new Author(confirmedById, confirmedByName);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Identifies a revision. */
    record Key(String code, long revision) implements Serializable {}
}
