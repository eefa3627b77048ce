/** Stories told through the front door, on the whole suite as it is started for anybody; and the contracts as a whole. */
@NullMarked
package obligo.journeys;

import org.jspecify.annotations.NullMarked;
