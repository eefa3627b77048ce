package obligo.budget.ledger;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.stream.Stream;
import obligo.budget.BudgetRefusal;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/** What a failed transaction means. */
final class Failure {
    private static final Logger LOG = Logger.getLogger(Failure.class);

    private Failure() {}

    /** The database asks to try again, or the connection had died unnoticed. Ids keep a repetition harmless. */
    static boolean isWorthRepeating(Throwable failure) {
        return states(failure)
                .anyMatch(state -> state.startsWith("40") || state.startsWith("08") || state.startsWith("57P"));
    }

    static boolean isUnavailable(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.name() == CommonRefusal.TEMPORARILY_UNAVAILABLE;
    }

    /** The id stands in this year for what was carried in from the year before, whose booking has another. */
    private static boolean isTakenId(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof PSQLException taken
                        && taken.getServerErrorMessage() != null
                        && "binding_pkey".equals(taken.getServerErrorMessage().getConstraint()));
    }

    /** A commit that failed and a database that is away leave the outcome unknown; what else fails is a surprise. */
    static RuntimeException asAnswer(RuntimeException failure) {
        boolean isOutage = failure instanceof QuarkusTransactionException
                || isWorthRepeating(failure)
                || chain(failure)
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Acquisition timeout"));
        if (isTakenId(failure)) {
            return BudgetRefusal.ID_REUSED.refusal();
        }
        if (!isOutage) {
            return failure;
        }
        LOG.warnf("answered 503: %s", failure);
        Refusal unavailable = CommonRefusal.TEMPORARILY_UNAVAILABLE.refusal();
        unavailable.initCause(failure);
        return unavailable;
    }

    private static Stream<String> states(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(Stream.of(cause), Stream.of(cause.getSuppressed())));
    }
}
