/** The check of a programme: whether what it plans is legal, and can be paid for in this year and in every later one. */
@NullMarked
package obligo.instruments.check;

import org.jspecify.annotations.NullMarked;
