package obligo.instruments;

import obligo.http.RefusalName;

/** The refusals of this service; their texts stand in {@code contracts/problems.yaml}. */
public enum InstrumentsRefusal implements RefusalName {
    PROGRAMME_NOT_PLANNED,
    KEY_DIFFERS,
    WINDOW_INVERTED,
    INSTRUMENT_UNKNOWN,
    INSTRUMENT_NOT_PLANNABLE,
    CATEGORY_UNKNOWN,
    PARENT_UNKNOWN,
    PARENT_CIRCLE,
    CONTAINER_UNKNOWN,
    CONTAINER_CIRCLE,
    VERSIONS_OVERLAP,
    DURATION_NOT_POSITIVE,
    CORRIDOR_INVERTED,
    MONTHS_DIFFER,
    ID_REUSED,
    REPLACEMENT_CIRCLE,
    NEW_CASES_OVERLAP,
    NOTHING_TO_CHANGE,
    WITHDRAWAL_NOT_EARLIER,
    CHANGE_UNKNOWN,
    CHANGE_ALREADY_DECIDED,
    CHANGE_STALE,
    SECOND_PERSON_REQUIRED,
    PERSON_REQUIRED
}
