/** The dated parameters, tried without a service around them. */
@NullMarked
package obligo.targets.parameters;

import org.jspecify.annotations.NullMarked;
