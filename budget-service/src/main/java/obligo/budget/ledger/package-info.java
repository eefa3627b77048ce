/** The books of a year: what is granted and used of every pot, line and authorisation, and the journal that proves it. */
@NullMarked
package obligo.budget.ledger;

import org.jspecify.annotations.NullMarked;
