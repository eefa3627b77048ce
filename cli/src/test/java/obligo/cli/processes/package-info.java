/** Real processes, logs and ports. */
@NullMarked
package obligo.cli.processes;

import org.jspecify.annotations.NullMarked;
