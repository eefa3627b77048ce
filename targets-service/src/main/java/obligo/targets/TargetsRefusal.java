package obligo.targets;

import obligo.http.RefusalName;

/** The refusals of this service; their texts stand in {@code contracts/problems.yaml}. */
public enum TargetsRefusal implements RefusalName {
    TARGETS_NOT_PLANNED,
    INDICATOR_UNKNOWN,
    VALIDITY_REVERSED,
    DIRECTORATE_NOT_FITTING,
    PERIODS_OVERLAP,
    PREDECESSOR_UNKNOWN,
    WEIGHTS_EXCEED_WHOLE,
    REGION_UNKNOWN,
    ACTUAL_OUT_OF_YEAR,
    ACTUAL_TOO_EARLY,
    ACTUAL_INCOMPLETE,
    ACTUAL_NEGATIVE,
    ACTUAL_CONTRADICTED,
    ACTUAL_GENDER_SUM,
    ACTUAL_OF_ANOTHER_JOBCENTER,
    INDICATOR_NOT_IN_FORCE,
    DATA_STATE_UNKNOWN,
    NUMBER_AMBIGUOUS,
    FILE_ENCODING_WRONG,
    FILE_COLUMNS_WRONG,
    DELIVERY_TOO_WIDE
}
