/** Refuses outside of REST endpoints, and explains every refusal of the suite. */
@NullMarked
package obligo.gateway.problems;

import org.jspecify.annotations.NullMarked;
