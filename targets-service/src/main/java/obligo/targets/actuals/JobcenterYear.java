package obligo.targets.actuals;

import java.util.Comparator;

/** A Jobcenter's year. They are locked in this order. */
record JobcenterYear(String jobcenter, int year) implements Comparable<JobcenterYear> {
    private static final Comparator<JobcenterYear> ORDER =
            Comparator.comparing(JobcenterYear::jobcenter).thenComparing(JobcenterYear::year);

    @Override
    public int compareTo(JobcenterYear other) {
        return ORDER.compare(this, other);
    }
}
