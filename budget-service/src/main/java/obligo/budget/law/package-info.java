/** What the law and the budget notes say, as dated rows with their legal reference: caps, shares, regimes, profiles. */
@NullMarked
package obligo.budget.law;

import org.jspecify.annotations.NullMarked;
