/** Who agrees on targets: the kinds of agreement, their sides and parties, and who may speak and sign for each. */
@NullMarked
package obligo.targets.parties;

import org.jspecify.annotations.NullMarked;
