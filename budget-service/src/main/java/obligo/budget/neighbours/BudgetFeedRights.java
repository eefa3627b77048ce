package obligo.budget.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import obligo.http.Caller;
import obligo.outbox.FeedRights;

/** A budget's events are for whoever may read the budget. */
@ApplicationScoped
class BudgetFeedRights implements FeedRights {
    private final Caller caller;

    BudgetFeedRights(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void mayRead(String type, String key) {
        String jobcenter = key.substring(0, key.indexOf('/'));
        caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
    }
}
