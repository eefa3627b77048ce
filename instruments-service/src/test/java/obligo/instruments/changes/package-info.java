/** What follows from a change of the catalogue, as rules by themselves. */
@NullMarked
package obligo.instruments.changes;

import org.jspecify.annotations.NullMarked;
