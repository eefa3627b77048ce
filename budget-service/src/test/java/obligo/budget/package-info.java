/** The budget, tried from outside on the real stack. */
@NullMarked
package obligo.budget;

import org.jspecify.annotations.NullMarked;
