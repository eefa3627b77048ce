package obligo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** How far each neighbour's change feed was read; stored, so that a service that comes back goes on. */
@ApplicationScoped
class FeedsRead {
    private static final String BEGINNING = "0";

    private final EntityManager database;

    FeedsRead(EntityManager database) {
        this.database = database;
    }

    /** The cursor to go on after. */
    @Transactional
    String reached(String feed) {
        List<?> cursors = database.createNativeQuery("select reached from feed_read where feed = :feed")
                .setParameter("feed", feed)
                .getResultList();
        return cursors.isEmpty() ? BEGINNING : cursors.get(0).toString();
    }

    @Transactional
    void reach(String feed, String cursor) {
        database.createNativeQuery("""
                        insert into feed_read (feed, reached, read_at) values (:feed, :cursor, now())
                        on conflict (feed) do update set reached = excluded.reached, read_at = excluded.read_at
                        """)
                .setParameter("feed", feed)
                .setParameter("cursor", cursor)
                .executeUpdate();
    }

    void beginAgain(String feed) {
        reach(feed, BEGINNING);
    }
}
