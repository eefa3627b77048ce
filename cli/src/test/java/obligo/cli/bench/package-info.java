/** Measures and the page they are written to. */
@NullMarked
package obligo.cli.bench;

import org.jspecify.annotations.NullMarked;
