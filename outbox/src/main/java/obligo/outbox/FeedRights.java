package obligo.outbox;

/** Who may read which events: whoever may read what they tell of. Each service says it as its reads do. */
public interface FeedRights {
    /**
     * Lets pass whom a read of the event's subject would let pass.
     *
     * @param type {@code obligo.budget.plan-changed.v1}
     * @param key {@code 34102/2025}
     * @throws obligo.http.Refusal as that read would refuse
     */
    void mayRead(String type, String key);
}
