package obligo.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The relay's view of the outbox, over the one connection that also holds its lock and hears the notifications. */
final class UnpublishedEvents {
    /** Any number, as long as all instances of all services' relays agree on it; each database has its own locks. */
    private static final long RELAY_LOCK = 0x0B11_60AD;

    private static final int BATCH = 500;

    private final Connection connection;

    UnpublishedEvents(Connection connection) {
        this.connection = connection;
    }

    /** One event as it goes out. */
    record Row(long sequence, UUID id, String topic, String key, String type, String data, Instant recordedAt) {}

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
    }

    /** Whether this instance is the one that publishes; the lock ends with the connection. */
    boolean lock() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + RELAY_LOCK + ")")) {
            return result.next() && result.getBoolean(1);
        }
    }

    /**
     * The oldest unpublished event of each key. Never two of one key at a time: so a failed send cannot let a later
     * event of the same key overtake.
     */
    List<Row> oldestOfEachKey() throws SQLException {
        String sql = """
                select * from (
                    select distinct on (topic, key) sequence, id, topic, key, type, data, recorded_at
                    from outbox_event where published_at is null
                    order by topic, key, sequence
                ) oldest
                order by sequence limit %d
                """.formatted(BATCH);
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(new Row(
                        result.getLong("sequence"),
                        result.getObject("id", UUID.class),
                        result.getString("topic"),
                        result.getString("key"),
                        result.getString("type"),
                        result.getString("data"),
                        result.getObject("recorded_at", OffsetDateTime.class).toInstant()));
            }
        }
        return rows;
    }

    /** Numbers them for the change feed, too. */
    void markPublished(List<Row> rows) throws SQLException {
        Object[] sequences = rows.stream().map(Row::sequence).toArray();
        Array array = connection.createArrayOf("bigint", sequences);
        try (PreparedStatement update = connection.prepareStatement("update outbox_event set published_at = now(), "
                + "position = nextval('outbox_event_position') where sequence = any (?)")) {
            update.setArray(1, array);
            update.executeUpdate();
        } finally {
            array.free();
        }
    }

    /** Returns as soon as something was recorded, at the latest after {@code millis}. */
    void awaitNotification(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }
}
