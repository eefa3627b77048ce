/** Keys and tokens. */
@NullMarked
package obligo.cli.access;

import org.jspecify.annotations.NullMarked;
