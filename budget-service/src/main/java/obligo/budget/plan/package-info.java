/** The money plan of a Jobcenter's year: which line pays which instruments, from which pots, and what the document states. */
@NullMarked
package obligo.budget.plan;

import org.jspecify.annotations.NullMarked;
