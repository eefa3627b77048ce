/** Puts the three parts of a Jobcenter's year together. */
@NullMarked
package obligo.gateway.overview;

import org.jspecify.annotations.NullMarked;
