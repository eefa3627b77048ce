/** Masking, attacked with all that the shown counts tell. */
@NullMarked
package obligo.targets.masking;

import org.jspecify.annotations.NullMarked;
