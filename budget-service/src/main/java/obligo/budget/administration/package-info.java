/** What administration costs, and who pays which part of it: the Federation and the municipality (M-30, M-31, M-34). */
@NullMarked
package obligo.budget.administration;

import org.jspecify.annotations.NullMarked;
