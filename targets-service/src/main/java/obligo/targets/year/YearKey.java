package obligo.targets.year;

import java.io.Serializable;

/** A Jobcenter's year. */
record YearKey(String jobcenter, int fiscalYear) implements Serializable {}
