/** What the actuals say of the targets: figures of the indicators, path, deviation, attainment, forecast, rank. */
@NullMarked
package obligo.targets.attainment;

import org.jspecify.annotations.NullMarked;
