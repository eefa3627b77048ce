package obligo.budget.ledger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Supplier;

/** Reads several things as they are at one moment, while others go on writing. */
@ApplicationScoped
class OneMoment {
    private static final int LONGEST_SECONDS = 900;

    private final AgroalDataSource dataSource;

    OneMoment(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T read(Supplier<T> reading) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read read only");
            }
            return reading.get();
        });
    }
}
