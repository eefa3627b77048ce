/** The money of a Jobcenter's year: what it is allotted and what it plans to spend on which instrument. */
@NullMarked
package obligo.budget;

import org.jspecify.annotations.NullMarked;
