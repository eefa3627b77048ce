package obligo.budget.year;

import java.util.List;

/**
 * Fired in the transaction of a change, once its state is written: whoever observes it tells of the change in the same
 * transaction.
 *
 * @param changes the plan lines that the revision changed, empty where it changed none
 */
public record BudgetRevised(BudgetRevision revision, Act act, List<?> changes) {}
