/** The check of a programme, whether it is legal and can be paid for in every year, and the forecast of its year's end. */
@NullMarked
package obligo.instruments.check;

import org.jspecify.annotations.NullMarked;
