package obligo.nation;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A nation whose every value follows from its seed: what is asked twice is the same twice, and nothing is stored. Women and
 * men and a few in no gender add up to the total in each data state; the denominator of a change is the final numerator of
 * the year before; earlier data states are near the final one, the later the nearer.
 */
public final class Nation {
    /** The genders of each value, the total first. */
    public static final List<String> GENDERS = List.of("TOTAL", "FEMALE", "MALE");

    public static final int STATES = 4;

    private static final int FINAL = 3;
    private static final YearMonth BEGINNING = YearMonth.of(2015, 1);

    private final long seed;
    private final List<String> jobcenters;

    public Nation(long seed, List<String> jobcenters) {
        this.seed = seed;
        this.jobcenters = List.copyOf(jobcenters);
    }

    public List<String> jobcenters() {
        return jobcenters;
    }

    /** All values of a year, by Jobcenter, month, indicator, data state and gender; made one by one as they are asked for. */
    public Stream<Row> year(int year, List<Measured> indicators, List<Integer> states) {
        return jobcenters.stream().flatMap(jobcenter -> IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .flatMap(month -> indicators.stream()
                        .flatMap(indicator -> states.stream().flatMap(state -> GENDERS.stream()
                                .map(gender -> row(jobcenter, month, indicator, gender, state))))));
    }

    /** The whole year: every indicator in every data state. */
    public Stream<Row> year(int year) {
        return year(year, Arrays.asList(Measured.values()), List.of(0, 1, 2, 3));
    }

    /** One value. */
    public Row row(String jobcenter, YearMonth month, Measured indicator, String gender, int state) {
        int stateBelow = indicator.shift() == 0 ? state : FINAL;
        return new Row(
                jobcenter,
                month,
                indicator,
                gender,
                state,
                value(jobcenter, month, indicator.above(), gender, state),
                value(jobcenter, month.plusMonths(indicator.shift()), indicator.below(), gender, stateBelow),
                state < FINAL && random(jobcenter, "imputed", month.hashCode(), 0) % 200 == 0);
    }

    private long value(String jobcenter, YearMonth month, Quantity quantity, String gender, int state) {
        if (!gender.equals("TOTAL")) {
            return ofGender(jobcenter, month, quantity, gender.equals("FEMALE"), state);
        }
        long inNoGender = quantity == Quantity.EMPLOYABLE ? random(jobcenter, "rest", month.hashCode(), 0) % 3 : 0;
        return ofGender(jobcenter, month, quantity, true, state)
                + ofGender(jobcenter, month, quantity, false, state)
                + inNoGender;
    }

    private long ofGender(String jobcenter, YearMonth month, Quantity quantity, boolean women, int state) {
        long elb = 1_200 + random(jobcenter, "size", 0, 0) % 8_000 * (1 + random(jobcenter, "city", 0, 0) % 6);
        long months = BEGINNING.until(month, ChronoUnit.MONTHS);
        long trend = 1000 + months * (random(jobcenter, "trend", 0, 0) % 5 - 3) / 2;
        long local = 1000 + around(quantity.spread(), random(jobcenter, quantity.name(), 0, 0));
        long noise = 1000 + around(12, random(jobcenter, quantity.name(), month.hashCode(), 1));
        long share = (women ? quantity.womensPerMille() : 1000 - quantity.womensPerMille())
                + around(20, random(jobcenter, quantity.name(), women ? 1 : 2, 2)) * (women ? 1 : -1);
        long thousandths = elb * quantity.perMille() * trend / 1000 * local / 1000;
        thousandths = thousandths
                * quantity.season().of(month.getMonthValue())
                / 1000
                * noise
                / 1000
                * Math.max(share, 1)
                / 1000;
        int distance = FINAL - state;
        long projected = 1000 + around(5L * distance, random(jobcenter, quantity.name(), month.hashCode(), 10 + state));
        return thousandths * projected / 1000 / 1000;
    }

    /** From the width below zero to the width above. */
    private static long around(long width, long random) {
        return width == 0 ? 0 : random % (2 * width + 1) - width;
    }

    /** Never negative; the same for the same question. */
    private long random(String jobcenter, String about, int one, int other) {
        long mixed = seed ^ jobcenter.hashCode() * 0x9E3779B97F4A7C15L ^ about.hashCode() * 0xC2B2AE3D27D4EB4FL;
        mixed ^= one * 0x165667B19E3779F9L + other * 0x27D4EB2F165667C5L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (mixed ^ mixed >>> 31) >>> 1;
    }
}
