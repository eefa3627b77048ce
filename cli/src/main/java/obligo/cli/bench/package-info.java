/** Measurements of the running suite, printed and kept in the benchmarks page. */
@NullMarked
package obligo.cli.bench;

import org.jspecify.annotations.NullMarked;
