/** Plausible actuals of all Jobcenters, the same for the same seed, never held in memory. */
@NullMarked
package obligo.nation;

import org.jspecify.annotations.NullMarked;
