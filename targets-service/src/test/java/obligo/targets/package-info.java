/** The targets, tried from outside on the real stack. */
@NullMarked
package obligo.targets;

import org.jspecify.annotations.NullMarked;
