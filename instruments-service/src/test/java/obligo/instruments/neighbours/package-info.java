/** What is kept of the neighbours' events. */
@NullMarked
package obligo.instruments.neighbours;

import org.jspecify.annotations.NullMarked;
