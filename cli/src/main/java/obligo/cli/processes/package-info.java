/** Processes that outlive the command that starts them, and what is known of them: alive, since when, how large. */
@NullMarked
package obligo.cli.processes;

import org.jspecify.annotations.NullMarked;
