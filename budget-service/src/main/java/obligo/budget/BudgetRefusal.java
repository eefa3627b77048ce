package obligo.budget;

import obligo.http.RefusalName;

/** The refusals of this service; their texts stand in {@code contracts/problems.yaml}. */
public enum BudgetRefusal implements RefusalName {
    BUDGET_NOT_PLANNED,
    ALLOTMENT_UNKNOWN,
    CONTAINED_IN_ITSELF,
    ID_REUSED,
    LINE_KEY_DIFFERS,
    INSTRUMENT_UNKNOWN,
    INSTRUMENT_NOT_PLANNABLE,
    SCHEDULE_BEYOND_PROFILE,
    ADMINISTRATION_NOT_PLANNED,
    LEVER_UNCLEAR
}
