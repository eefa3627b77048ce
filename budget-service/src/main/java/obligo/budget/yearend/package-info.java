/** The end of a year: what later years inherit of its commitments, what happens to what is open, and the closing of its books. */
@NullMarked
package obligo.budget.yearend;

import org.jspecify.annotations.NullMarked;
