/** What follows from allotments and plan: the funding waterfall, the sums, the findings, and what the neighbours are told. */
@NullMarked
package obligo.budget.balance;

import org.jspecify.annotations.NullMarked;
