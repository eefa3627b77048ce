/** The sums over a programme's tree, apart from any database. */
@NullMarked
package obligo.instruments.programme;

import org.jspecify.annotations.NullMarked;
