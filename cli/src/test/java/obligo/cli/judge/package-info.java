/** The judge is shown journals that are wrong, and has to find it. */
@NullMarked
package obligo.cli.judge;

import org.jspecify.annotations.NullMarked;
