/** The targets of a Jobcenter's year as one thing: its lock and its revisions. */
@NullMarked
package obligo.targets.year;

import org.jspecify.annotations.NullMarked;
