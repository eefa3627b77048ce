/** The commands as they are typed. */
@NullMarked
package obligo.cli;

import org.jspecify.annotations.NullMarked;
