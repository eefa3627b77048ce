package obligo.targets.corridors;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import obligo.http.Author;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One revision of a corridor: its content never changes, and only the latest one holds. */
@Entity
@IdClass(Corridor.Key.class)
class Corridor extends PanacheEntityBase {
    @Id
    String region;

    @Id
    int fiscalYear;

    @Id
    UUID id;

    @Id
    long revision;

    boolean latest;

    @JdbcTypeCode(SqlTypes.JSON)
    CorridorBody content;

    String changedById;
    String changedByName;
    Instant changedAt;

    @Nullable
    String reason;

    protected Corridor() {}

    Corridor(String region, int fiscalYear, UUID id, long revision, CorridorBody body, Author by) {
        this.region = region;
        this.fiscalYear = fiscalYear;
        this.id = id;
        this.revision = revision;
        this.latest = true;
        this.content = body.content();
        this.changedById = by.id();
        this.changedByName = by.name();
        this.changedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.reason = body.changeReason();
    }

    /** Lets one writer at a time change a region's corridors of a year, until its transaction ends. */
    static void lock(String region, int fiscalYear) {
        Panache.getEntityManager()
                .createNativeQuery("""
                        insert into corridor_year values (?, ?, 1)
                        on conflict (region, fiscal_year) do update set revision = corridor_year.revision + 1""")
                .setParameter(1, region)
                .setParameter(2, fiscalYear)
                .executeUpdate();
    }

    /** Those of a region's year as they were known at an instant, now where there is none, by id. */
    static List<Corridor> known(String region, int fiscalYear, @Nullable Instant asOf) {
        List<Corridor> all = list("region = ?1 and fiscalYear = ?2 order by id, revision", region, fiscalYear);
        Map<UUID, Corridor> known = new LinkedHashMap<>();
        all.stream()
                .filter(corridor -> asOf == null || !corridor.changedAt.isAfter(asOf))
                .forEach(corridor -> known.put(corridor.id, corridor));
        return List.copyOf(known.values());
    }

    /** Identifies a revision of a corridor. */
    record Key(String region, int fiscalYear, UUID id, long revision) implements Serializable {}
}
