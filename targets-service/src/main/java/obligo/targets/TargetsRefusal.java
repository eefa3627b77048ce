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
    REGION_UNKNOWN
}
