package obligo.targets.agreement;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obligo.targets.parties.AgreementKind;
import obligo.targets.parties.Party;
import obligo.targets.parties.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The root of an agreement: whoever holds its lock may take the next step. What it is stands in its steps; its kind and
 * its parties are those of the day on which it was first opened.
 */
@Entity
@IdClass(Agreement.Key.class)
class Agreement extends PanacheEntityBase {
    @Id
    String subject;

    @Id
    int fiscalYear;

    long revision;

    @Enumerated(EnumType.STRING)
    @Nullable
    AgreementKind kind;

    String @Nullable [] parties;

    protected Agreement() {}

    /** Locks it until the transaction ends, where there is none yet as one that is not opened. */
    static Agreement locked(Subject subject) {
        Panache.getEntityManager()
                .createNativeQuery("insert into agreement (subject, fiscal_year, revision) values (?, ?, 0) "
                        + "on conflict do nothing")
                .setParameter(1, subject.name())
                .setParameter(2, subject.fiscalYear())
                .executeUpdate();
        return Agreement.findById(new Key(subject.name(), subject.fiscalYear()), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Empty where it was never opened. */
    static Optional<Agreement> of(Subject subject) {
        return Agreement.findByIdOptional(new Key(subject.name(), subject.fiscalYear()));
    }

    /** Goes on to the next revision; the first one settles kind and parties. */
    long advance(AgreementKind ofKind, List<Party> needed) {
        if (revision == 0) {
            kind = ofKind;
            parties = needed.stream().map(Party::name).toArray(String[]::new);
        }
        return ++revision;
    }

    /** The subject as the kind of this agreement, also if its form has changed since. */
    Subject asOpened(Subject now) {
        return kind == null ? now : now.as(kind);
    }

    /** Who has to sign; {@code otherwise} while it is not opened. */
    List<Party> parties(List<Party> otherwise) {
        return parties == null
                ? otherwise
                : Arrays.stream(parties).map(Party::valueOf).toList();
    }

    /** Identifies an agreement. */
    record Key(String subject, int fiscalYear) implements Serializable {}
}
