/** Money as the command line reckons with it. */
@NullMarked
package obligo.cli.money;

import org.jspecify.annotations.NullMarked;
