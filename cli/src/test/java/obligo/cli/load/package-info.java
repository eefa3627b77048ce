/** Load on a small server that counts. */
@NullMarked
package obligo.cli.load;

import org.jspecify.annotations.NullMarked;
