/** The budget of a Jobcenter's year as one thing: its lock, its revisions, and what it tells the neighbours. */
@NullMarked
package obligo.budget.year;

import org.jspecify.annotations.NullMarked;
