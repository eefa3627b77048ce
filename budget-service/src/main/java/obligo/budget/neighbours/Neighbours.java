package obligo.budget.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Keeps the latest that was heard of each neighbour; what is older than that changes nothing. */
@ApplicationScoped
class Neighbours {
    private final EntityManager database;

    Neighbours(EntityManager database) {
        this.database = database;
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

    @Transactional
    void heard(InstrumentChanged event) {
        database.createNativeQuery("""
                        insert into known_instrument as known (code, name, plannable_from, plannable_to, revision)
                        values (:code, :name, cast(:from as date), cast(:to as date), :revision)
                        on conflict (code) do update set name = excluded.name, plannable_from = excluded.plannable_from,
                            plannable_to = excluded.plannable_to, revision = excluded.revision
                        where known.revision < excluded.revision
                        """)
                .setParameter("code", event.code())
                .setParameter("name", event.name())
                .setParameter("from", event.plannableFrom())
                .setParameter("to", event.plannableTo())
                .setParameter("revision", event.revision())
                .executeUpdate();
    }
}
