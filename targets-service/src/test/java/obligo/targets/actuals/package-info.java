/** Actuals without a running service. */
@NullMarked
package obligo.targets.actuals;

import org.jspecify.annotations.NullMarked;
