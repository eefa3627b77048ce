/** Sends a published programme through the gateway. */
@NullMarked
package obligo.cli.samples;

import org.jspecify.annotations.NullMarked;
