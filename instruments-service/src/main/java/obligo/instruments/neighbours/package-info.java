/** What the programme knows of its neighbours, from their events: Jobcenters, planned money, and revisions of targets. */
@NullMarked
package obligo.instruments.neighbours;

import org.jspecify.annotations.NullMarked;
