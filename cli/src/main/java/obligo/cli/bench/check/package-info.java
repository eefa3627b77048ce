/** How fast programmes are checked against their money, one and all of a year. */
@NullMarked
package obligo.cli.bench.check;

import org.jspecify.annotations.NullMarked;
