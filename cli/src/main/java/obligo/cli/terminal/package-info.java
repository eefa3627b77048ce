/** What the person at the terminal sees: lines, progress, tables, colours, and the one sentence when something cannot be done. */
@NullMarked
package obligo.cli.terminal;

import org.jspecify.annotations.NullMarked;
