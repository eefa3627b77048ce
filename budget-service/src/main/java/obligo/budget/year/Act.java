package obligo.budget.year;

/** What a revision did. */
public enum Act {
    ALLOTMENT_RECORDED,
    PLAN_CHANGED,
    ADMINISTRATION_CHANGED
}
