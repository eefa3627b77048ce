package obligo.budget.ledger;

import java.sql.SQLException;

/** The database failed in the middle of a decision; the transaction is over. */
final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailable(SQLException cause) {
        super(cause);
    }
}
