/** Samples against a small gateway that insists on preconditions. */
@NullMarked
package obligo.cli.samples;

import org.jspecify.annotations.NullMarked;
