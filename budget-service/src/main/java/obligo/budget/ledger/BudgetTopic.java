package obligo.budget.ledger;

/** Where all that happens to a budget is told, keyed by Jobcenter and year. */
final class BudgetTopic {
    static final String NAME = "obligo.budget";

    private BudgetTopic() {}
}
