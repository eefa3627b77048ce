/** Starts and stops the parts of the suite in their order, and says which run. */
@NullMarked
package obligo.cli.suite;

import org.jspecify.annotations.NullMarked;
