/** The figures of the indicators and what they say of targets, computed without a running service. */
@NullMarked
package obligo.targets.attainment;

import org.jspecify.annotations.NullMarked;
