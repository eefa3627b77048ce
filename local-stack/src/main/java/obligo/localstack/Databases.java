package obligo.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of the suite: one for each service, owned by a role with the same name and password. */
public final class Databases {

    public static final List<String> NAMES = List.of("instruments", "budget", "targets");

    private Databases() {}

    /** Creates the roles and databases that are not there yet; {@code url}, {@code user} are those of a superuser. */
    public static void createMissing(String url, String user, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(name));
                }
                if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(name));
                }
                // A service reaches its own data only; the others are asked over HTTP.
                statement.execute("REVOKE CONNECT ON DATABASE %s FROM PUBLIC".formatted(name));
            }
        }
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }
}
