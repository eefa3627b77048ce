package obligo.instruments.programme;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import obligo.instruments.year.ProgrammeRevision;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A position of the programme, valid since a revision until another replaced or removed it. */
@Entity
@DynamicUpdate // Only its end is ever written.
@Table(name = "programme_position")
@IdClass(ProgrammePosition.Key.class)
public class ProgrammePosition extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    String position;

    @Id
    long sinceRevision;

    @Nullable
    Long untilRevision;

    int place;

    @Nullable
    String parent;

    @Nullable
    String category;

    @Nullable
    String subcategory;

    String label;
    String[] instruments;

    @Nullable
    String legalBasis;

    @Embedded
    @EmbeddedColumnNaming("entries_%s")
    @Nullable
    Count entries;

    @Embedded
    @EmbeddedColumnNaming("places_%s")
    @Nullable
    Count places;

    @Embedded
    @EmbeddedColumnNaming("stock_%s")
    @Nullable
    Count stock;

    @Embedded
    @EmbeddedColumnNaming("vouchers_%s")
    @Nullable
    Count vouchers;

    @Enumerated(EnumType.STRING)
    @Nullable
    Delivery delivery;

    @Enumerated(EnumType.STRING)
    @Nullable
    Funder funder;

    @Nullable
    String containedIn;

    @Nullable
    Boolean memo;

    @Nullable
    String note;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Assumptions planning;

    protected ProgrammePosition() {}

    ProgrammePosition(ProgrammeRevision since, int place, Position position) {
        this.jobcenter = since.jobcenter();
        this.fiscalYear = since.fiscalYear();
        this.sinceRevision = since.number();
        this.place = place;
        this.position = position.position();
        this.parent = position.parent();
        this.category = position.category();
        this.subcategory = position.subcategory();
        this.label = position.label();
        this.instruments = position.instruments().toArray(String[]::new);
        this.legalBasis = position.legalBasis();
        this.entries = position.entries();
        this.places = position.places();
        this.stock = position.stock();
        this.vouchers = position.vouchers();
        this.delivery = position.delivery();
        this.funder = position.funder();
        this.containedIn = position.containedIn();
        this.memo = position.memo();
        this.note = position.note();
        this.planning = position.planning();
    }

    Position toPosition() {
        return new Position(
                position,
                parent,
                category,
                subcategory,
                label,
                List.of(instruments),
                legalBasis,
                entries,
                places,
                stock,
                vouchers,
                delivery,
                funder,
                containedIn,
                memo,
                note,
                planning);
    }

    /** The positions of a programme at a revision, in the document's order. */
    static List<ProgrammePosition> at(String jobcenter, int fiscalYear, long revision) {
        return list(
                "jobcenter = ?1 and fiscalYear = ?2 and sinceRevision <= ?3 "
                        + "and (untilRevision is null or untilRevision > ?3) order by place",
                jobcenter,
                fiscalYear,
                revision);
    }

    /** The current positions of several programmes, each in its document's order. */
    static List<ProgrammePosition> current(Collection<String> jobcenters, int fiscalYear) {
        return list(
                "jobcenter in ?1 and fiscalYear = ?2 and untilRevision is null order by jobcenter, place",
                jobcenters,
                fiscalYear);
    }

    /** The current positions of all programmes, from one year on, that name the instrument. */
    public static List<ProgrammePosition> naming(String instrument, int fromYear) {
        return Panache.getSession()
                .createNativeQuery("""
                        select * from programme_position
                        where instruments @> array[cast(:code as text)] and fiscal_year >= :year and until_revision is null
                        order by jobcenter, fiscal_year, place
                        """, ProgrammePosition.class)
                .setParameter("code", instrument)
                .setParameter("year", fromYear)
                .getResultList();
    }

    public String jobcenter() {
        return jobcenter;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public String position() {
        return position;
    }

    /** Identifies a version. */
    record Key(String jobcenter, int fiscalYear, String position, long sinceRevision) implements Serializable {}
}
