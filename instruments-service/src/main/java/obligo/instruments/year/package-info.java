/** The programme of a Jobcenter's year as one thing: its lock and its revisions. */
@NullMarked
package obligo.instruments.year;

import org.jspecify.annotations.NullMarked;
