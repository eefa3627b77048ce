/** How the catalogue is changed: proposed by one person, confirmed by another, and told with whom it touches. */
@NullMarked
package obligo.instruments.changes;

import org.jspecify.annotations.NullMarked;
