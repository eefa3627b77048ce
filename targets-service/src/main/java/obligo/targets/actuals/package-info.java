/** Monthly numerators and denominators of the indicators, by gender and data state: delivered, kept, never overwritten. */
@NullMarked
package obligo.targets.actuals;

import org.jspecify.annotations.NullMarked;
