/** The catalogue file, and how it is taken over. */
@NullMarked
package obligo.instruments.catalogue;

import org.jspecify.annotations.NullMarked;
