package obligo.instruments.neighbours;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What of a line's part of a pot is used, as budget-service told last. */
@Entity
@Table(name = "heard_use")
@IdClass(HeardUse.Key.class)
class HeardUse extends PanacheEntityBase {
    @Id
    String jobcenter;

    @Id
    int fiscalYear;

    @Id
    String line;

    @Id
    String pot;

    long revision;
    long reservedCents;
    long committedCents;
    long paidCents;

    protected HeardUse() {}

    /** Identifies a line's part of a pot. */
    record Key(String jobcenter, int fiscalYear, String line, String pot) implements Serializable {}
}
