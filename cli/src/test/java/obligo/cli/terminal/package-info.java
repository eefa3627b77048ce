/** Tables and lines. */
@NullMarked
package obligo.cli.terminal;

import org.jspecify.annotations.NullMarked;
