/** Which counts of persons may be published, so that none that is withheld follows from those shown (D-20). */
@NullMarked
package obligo.targets.masking;

import org.jspecify.annotations.NullMarked;
