/** Directories and ports. */
@NullMarked
package obligo.cli.home;

import org.jspecify.annotations.NullMarked;
