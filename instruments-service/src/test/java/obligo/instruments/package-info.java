/** Catalogue, schemes and programme, tried from outside on the real stack. */
@NullMarked
package obligo.instruments;

import org.jspecify.annotations.NullMarked;
