/** The words for money: pots, and planned amounts that may have no number. */
@NullMarked
package obligo.budget.money;

import org.jspecify.annotations.NullMarked;
