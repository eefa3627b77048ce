/** Years made up to be booked on, in a suite that is there for nothing else. */
@NullMarked
package obligo.cli.trial;

import org.jspecify.annotations.NullMarked;
