/** The indicators of the ordinance to § 48a SGB II: how each is made up, which direction is good, and how it is planned. */
@NullMarked
package obligo.targets.indicators;

import org.jspecify.annotations.NullMarked;
