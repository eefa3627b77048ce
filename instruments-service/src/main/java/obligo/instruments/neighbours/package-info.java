/**
 * What the programme knows of its neighbours, from their events: which Jobcenters there are, which money is planned and
 * used, which revisions of targets there are, and how agreements stand.
 */
@NullMarked
package obligo.instruments.neighbours;

import org.jspecify.annotations.NullMarked;
