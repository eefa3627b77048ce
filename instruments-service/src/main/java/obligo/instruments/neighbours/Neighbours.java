package obligo.instruments.neighbours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import obligo.http.Money;

/** Keeps what was heard of each neighbour; what is older than the latest changes nothing. */
@ApplicationScoped
class Neighbours {
    private final EntityManager database;
    private final ObjectMapper json;

    Neighbours(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional
    void heard(JobcenterChanged event) {
        database.createNativeQuery("""
                        insert into known_jobcenter as known (jobcenter, name, form, regional_directorate, revision)
                        values (:jobcenter, :name, :form, cast(:directorate as text), :revision)
                        on conflict (jobcenter) do update set name = excluded.name, form = excluded.form,
                            regional_directorate = excluded.regional_directorate, revision = excluded.revision
                        where known.revision < excluded.revision
                        """)
                .setParameter("jobcenter", event.jobcenter())
                .setParameter("name", event.name())
                .setParameter("form", event.form())
                .setParameter("directorate", event.regionalDirectorate())
                .setParameter("revision", event.revision())
                .executeUpdate();
    }

    /** Keeps every revision, also one that comes after later ones. */
    @Transactional
    HeardRevision heard(BudgetChanged event) {
        long known = HeardBudget.latest(event.jobcenter(), event.year())
                .map(HeardBudget::revision)
                .orElse(0L);
        boolean isNews = database.createNativeQuery("""
                        insert into heard_budget (jobcenter, fiscal_year, revision, changed_at, heard_at, lines, sums)
                        values (:jobcenter, :year, :revision, :changedAt, :heardAt, cast(:lines as jsonb),
                            cast(:sums as jsonb))
                        on conflict do nothing
                        """)
                        .setParameter("jobcenter", event.jobcenter())
                        .setParameter("year", event.year())
                        .setParameter("revision", event.revision())
                        .setParameter("changedAt", event.changedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("heardAt", Instant.now().atOffset(ZoneOffset.UTC))
                        .setParameter("lines", write(event.lines()))
                        .setParameter("sums", write(event.sums()))
                        .executeUpdate()
                > 0;
        return new HeardRevision(isNews, event.revision(), known);
    }

    /**
     * What a revision was to what is known of its year.
     *
     * @param known the latest before, 0 where there was none
     */
    record HeardRevision(boolean isNews, long revision, long known) {
        /**
         * How many between the latest before and this one were not heard. A topic is read from its oldest message on, which
         * need not be a year's first: only after a known one is a gap.
         */
        long missed() {
            return known == 0 ? 0 : Math.max(0, revision - known - 1);
        }

        /** Whether it had been missing. */
        boolean closesGap() {
            return isNews && revision < known;
        }
    }

    /** The revision of each line by itself: a message names only the lines that moved. */
    @Transactional
    void heard(LinesMoved event) {
        for (LinesMoved.Moved moved : event.lines()) {
            database.createNativeQuery("""
                            insert into heard_use as known (jobcenter, fiscal_year, line, pot, revision, reserved_cents,
                                committed_cents, paid_cents)
                            values (:jobcenter, :year, :line, :pot, :revision, :reserved, :committed, :paid)
                            on conflict (jobcenter, fiscal_year, line, pot) do update set revision = excluded.revision,
                                reserved_cents = excluded.reserved_cents, committed_cents = excluded.committed_cents,
                                paid_cents = excluded.paid_cents
                            where known.revision < excluded.revision
                            """)
                    .setParameter("jobcenter", event.jobcenter())
                    .setParameter("year", event.year())
                    .setParameter("line", moved.line())
                    .setParameter("pot", moved.pot())
                    .setParameter("revision", event.revision())
                    .setParameter("reserved", moved.reserved().cents())
                    .setParameter("committed", moved.committed().cents())
                    .setParameter("paid", Money.of(new BigDecimal(moved.paid())).cents())
                    .executeUpdate();
        }
    }

    /** An agreement of a level above a Jobcenter has no programme. */
    @Transactional
    void heard(AgreementChanged event) {
        if (event.jobcenter() == null) {
            return;
        }
        database.createNativeQuery("""
                        insert into heard_agreement as known (jobcenter, fiscal_year, revision, stage, in_force_version,
                            changed_at, heard_at)
                        values (:jobcenter, :year, :revision, :stage, cast(:inForce as int), :changedAt, :heardAt)
                        on conflict (jobcenter, fiscal_year) do update set revision = excluded.revision,
                            stage = excluded.stage, in_force_version = excluded.in_force_version,
                            changed_at = excluded.changed_at, heard_at = excluded.heard_at
                        where known.revision < excluded.revision
                        """)
                .setParameter("jobcenter", event.jobcenter())
                .setParameter("year", event.year())
                .setParameter("revision", event.revision())
                .setParameter("stage", event.stage())
                .setParameter("inForce", event.inForceVersion())
                .setParameter("changedAt", event.changedAt().atOffset(ZoneOffset.UTC))
                .setParameter("heardAt", Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A revision is told again whenever its basis moves. */
    @Transactional
    void heard(TargetsChanged event) {
        database.createNativeQuery("""
                        insert into heard_targets (jobcenter, fiscal_year, revision, changed_at, heard_at)
                        values (:jobcenter, :year, :revision, :changedAt, :heardAt)
                        on conflict do nothing
                        """)
                .setParameter("jobcenter", event.jobcenter())
                .setParameter("year", event.year())
                .setParameter("revision", event.revision())
                .setParameter("changedAt", event.changedAt().atOffset(ZoneOffset.UTC))
                .setParameter("heardAt", Instant.now().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private String write(Object heard) {
        try {
            return json.writeValueAsString(heard);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
