package obligo.budget.ledger;

import java.util.UUID;
import obligo.budget.year.YearKey;

/** The id of a booking or a binding, which is unique within a Jobcenter's year. */
record IdOf(YearKey year, UUID id) {}
