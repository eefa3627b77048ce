/** Administrative costs, tried with the published programme of Duisburg 2025. */
@NullMarked
package obligo.budget.administration;

import org.jspecify.annotations.NullMarked;
