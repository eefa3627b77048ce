/** Tries to make budget-service overspend, lose or double a booking, and proves that it did not. */
@NullMarked
package obligo.cli.prove;

import org.jspecify.annotations.NullMarked;
