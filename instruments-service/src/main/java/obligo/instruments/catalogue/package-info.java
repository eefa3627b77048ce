/** The catalogue: which instruments there are, in which legal version, and when they may be planned, begun and paid. */
@NullMarked
package obligo.instruments.catalogue;

import org.jspecify.annotations.NullMarked;
