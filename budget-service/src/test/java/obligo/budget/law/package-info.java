/** The law, tried row by row: worked examples of published programmes, and what must hold for any amount. */
@NullMarked
package obligo.budget.law;

import org.jspecify.annotations.NullMarked;
