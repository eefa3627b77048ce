/** The commands of the script, one class a command. */
@NullMarked
package obligo.cli;

import org.jspecify.annotations.NullMarked;
