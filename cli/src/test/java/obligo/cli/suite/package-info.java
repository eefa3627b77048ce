/** Suites that commands start for themselves. */
@NullMarked
package obligo.cli.suite;

import org.jspecify.annotations.NullMarked;
