/** How fast a nation's actuals come in and go out, beside a bare {@code COPY} of the same rows. */
@NullMarked
package obligo.cli.bench.targets;

import org.jspecify.annotations.NullMarked;
