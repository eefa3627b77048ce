/** How a planning document groups its instruments: categories, and which instrument it lists under which (I-5). */
@NullMarked
package obligo.instruments.schemes;

import org.jspecify.annotations.NullMarked;
