package obligo.targets.actuals;

import java.sql.SQLException;

/** The database could not be asked; what was asked is not done, and to ask again is safe. */
final class ActualsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ActualsUnavailable(SQLException cause) {
        super(cause);
    }
}
