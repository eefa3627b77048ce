/** What the programme knows of its neighbours, from their events: which Jobcenters there are, and which money is planned. */
@NullMarked
package obligo.instruments.neighbours;

import org.jspecify.annotations.NullMarked;
