/** What the budget knows of its neighbours, from their events: which Jobcenters and which instruments there are. */
@NullMarked
package obligo.budget.neighbours;

import org.jspecify.annotations.NullMarked;
