package obligo.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import obligo.http.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the service has told, in the order in which it was published. Nothing is ever put in before what has been read: who
 * goes on with the cursor of the last piece misses nothing, also of transactions that began earlier and ended later.
 */
@ApplicationScoped
class ChangeFeed {
    /** So many events are looked through for one page: a reader of few of them goes on from there. */
    private static final int LOOKED_THROUGH = 10_000;

    private final EntityManager database;
    private final FeedRights rights;
    private final String source;

    ChangeFeed(
            EntityManager database,
            FeedRights rights,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.rights = rights;
        this.source = "/obligo/" + service;
    }

    /** What of the feed is asked for. */
    record Wanted(
            List<String> types,
            @Nullable String jobcenter,
            @Nullable Integer year) {}

    private record Head(long position, Subject subject) {}

    private record Subject(String type, String key) {}

    /** @throws obligo.http.Refusal {@code cursor-unknown} */
    ChangePage read(long after, int limit, Wanted wanted) {
        // First the end: what is published from here on belongs to a later page.
        long end = end();
        if (after > end) {
            throw FeedRefusal.CURSOR_UNKNOWN.refusal().with("after", after).with("end", end);
        }
        List<Head> heads = heads(after, end, wanted);
        List<Long> permitted = permitted(heads, limit + 1);
        if (permitted.size() > limit) {
            List<Long> page = permitted.subList(0, limit);
            return new ChangePage(changes(page), String.valueOf(page.get(limit - 1)), true);
        }
        boolean more = heads.size() == LOOKED_THROUGH;
        long reached = more ? heads.get(heads.size() - 1).position() : end;
        return new ChangePage(changes(permitted), String.valueOf(reached), more);
    }

    private List<Long> permitted(List<Head> heads, int most) {
        Map<Subject, Boolean> known = new HashMap<>();
        return heads.stream()
                .filter(head -> known.computeIfAbsent(head.subject(), this::mayRead))
                .limit(most)
                .map(Head::position)
                .toList();
    }

    private boolean mayRead(Subject subject) {
        try {
            rights.mayRead(subject.type(), subject.key());
            return true;
        } catch (Refusal notForTheCaller) {
            return false;
        }
    }

    private long end() {
        return ((Number) database.createNativeQuery("select coalesce(max(position), 0) from outbox_event")
                        .getSingleResult())
                .longValue();
    }

    private List<Head> heads(long after, long end, Wanted wanted) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "end", end));
        StringBuilder sql = new StringBuilder(
                "select position, type, key from outbox_event where position > :after and position <= :end");
        if (!wanted.types().isEmpty()) {
            sql.append(" and type in (:types)");
            parameters.put("types", wanted.types());
        }
        if (wanted.jobcenter() != null) {
            sql.append(" and split_part(key, '/', 1) = :jobcenter");
            parameters.put("jobcenter", wanted.jobcenter());
        }
        if (wanted.year() != null) {
            sql.append(" and split_part(key, '/', 2) = :year");
            parameters.put("year", wanted.year().toString());
        }
        sql.append(" order by position limit ").append(LOOKED_THROUGH);
        Query query = database.createNativeQuery(sql.toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        List<Head> heads = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple head = (Tuple) row;
            heads.add(new Head(
                    head.get("position", Long.class),
                    new Subject(head.get("type", String.class), head.get("key", String.class))));
        }
        return heads;
    }

    private List<Change> changes(List<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "select position, id, topic, key, type, data, recorded_at from outbox_event "
                                + "where position in (:positions) order by position",
                        Tuple.class)
                .setParameter("positions", positions)
                .getResultList()) {
            changes.add(change((Tuple) row));
        }
        return changes;
    }

    private Change change(Tuple row) {
        return new Change(
                "1.0",
                row.get("id", UUID.class),
                source,
                row.get("type", String.class),
                row.get("key", String.class),
                row.get("recorded_at", Instant.class),
                "application/json",
                row.get("topic", String.class),
                row.get("data", String.class));
    }
}
