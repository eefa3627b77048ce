package obligo.targets.actuals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import obligo.http.CommonRefusal;
import obligo.http.Refusal;
import obligo.stated.Unit;
import obligo.targets.TargetsRefusal;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Gender;

/** What each row of a delivery has to keep, by itself; what it means together is for {@link GenderSums}. */
final class RowRules {
    private static final int FIRST_YEAR = 2005;
    private static final int LAST_YEAR = 2100;

    private final DeliveryTerms terms;
    private final Indicators indicators;
    private final WaitingTimes.Remembered waiting;
    private final Predicate<JobcenterYear> exists;
    private final Gathered gathered;
    private final Map<JobcenterYear, Boolean> known = new HashMap<>();
    private final Map<String, Written> months = new HashMap<>();
    private final Map<SeriesKey, SeriesKey> series = new HashMap<>();

    /** A month as it was written, once read: a delivery repeats few of them a million times. */
    private record Written(int year, int month, LocalDate firstDay, YearMonth asMonth) {}

    RowRules(
            DeliveryTerms terms,
            Indicators indicators,
            WaitingTimes waiting,
            Predicate<JobcenterYear> exists,
            Gathered gathered) {
        this.terms = terms;
        this.indicators = indicators;
        this.waiting = waiting.remembering();
        this.exists = exists;
        this.gathered = gathered;
    }

    /**
     * Takes a row in.
     *
     * @return false where it repeats an earlier row of the delivery
     * @throws Refusal that names row and column
     */
    boolean take(RawRow row) {
        Written month = month(row);
        String jobcenter = jobcenter(row, month);
        Indicator indicator = indicator(row, month);
        Gender gender = gender(row);
        DataState state = state(row);
        requireInTime(row, month, indicator, state);
        if (row.text(Column.NUMERATOR) == null || row.text(Column.DENOMINATOR) == null) {
            throw row.refusal(
                    TargetsRefusal.ACTUAL_INCOMPLETE,
                    row.text(Column.NUMERATOR) == null ? Column.NUMERATOR : Column.DENOMINATOR);
        }
        long numerator =
                WrittenNumber.of(row, Column.NUMERATOR, indicator.numerator().unit() == Unit.EUR);
        long denominator = WrittenNumber.of(
                row, Column.DENOMINATOR, indicator.denominator().unit() == Unit.EUR);
        boolean isImputed = imputed(row);
        SeriesKey key = series.computeIfAbsent(new SeriesKey(indicator.code(), gender), same -> same);
        GatheredCells cells = gathered.at(jobcenter, month.year(), key);
        int place = Cells.place(month.month(), state);
        if (cells.cells().has(place)) {
            return requireSame(row, cells, place, numerator, denominator, isImputed);
        }
        cells.put(row.number(), place, numerator, denominator, isImputed);
        return true;
    }

    /** {@code YYYY-MM}, and {@code YYYYMM} as statistics write it (D-11). */
    private Written month(RawRow row) {
        String text = row.required(Column.MONTH);
        Written known = months.get(text);
        if (known != null) {
            return known;
        }
        if (!text.matches("[0-9]{4}-?(0[1-9]|1[0-2])")) {
            throw row.invalid(
                    Column.MONTH, "ein Monat wie 2025-03 wird erwartet", "a month such as 2025-03 is expected");
        }
        int year = Integer.parseInt(text.substring(0, 4));
        int month = Integer.parseInt(text.substring(text.length() - 2));
        boolean isOfTheYear = terms.year() == null ? year >= FIRST_YEAR && year <= LAST_YEAR : year == terms.year();
        if (!isOfTheYear) {
            throw row.refusal(TargetsRefusal.ACTUAL_OUT_OF_YEAR, Column.MONTH).with("year", terms.year());
        }
        Written read = new Written(year, month, LocalDate.of(year, month, 1), YearMonth.of(year, month));
        months.put(text, read);
        return read;
    }

    private String jobcenter(RawRow row, Written month) {
        String own = terms.jobcenter();
        String text = row.text(Column.JOBCENTER);
        if (own != null && (text == null || text.equals(own))) {
            return own;
        }
        String named = row.required(Column.JOBCENTER);
        if (!known.computeIfAbsent(new JobcenterYear(named, month.year()), exists::test)) {
            throw row.refusal(CommonRefusal.JOBCENTER_UNKNOWN, Column.JOBCENTER)
                    .with("jobcenter", named)
                    .with("year", month.year());
        }
        if (own != null) {
            throw row.refusal(TargetsRefusal.ACTUAL_OF_ANOTHER_JOBCENTER, Column.JOBCENTER)
                    .with("jobcenter", own);
        }
        return named;
    }

    private Indicator indicator(RawRow row, Written month) {
        String code = row.required(Column.INDICATOR);
        Indicator indicator = indicators.named(code).orElseThrow(() -> row.refusal(
                        TargetsRefusal.INDICATOR_UNKNOWN, Column.INDICATOR)
                .with("indicator", code));
        if (!indicator.inForceOn(month.firstDay())) {
            throw row.refusal(TargetsRefusal.INDICATOR_NOT_IN_FORCE, Column.INDICATOR)
                    .with("indicator", code)
                    .with("month", month.asMonth())
                    .with("validFrom", indicator.validFrom())
                    .with("validTo", indicator.validTo());
        }
        return indicator;
    }

    private static Gender gender(RawRow row) {
        return switch (row.required(Column.GENDER)) {
            case "TOTAL", "gesamt", "insgesamt" -> Gender.TOTAL;
            case "FEMALE", "weiblich" -> Gender.FEMALE;
            case "MALE", "männlich" -> Gender.MALE;
            case "OTHER", "divers" -> Gender.OTHER;
            default -> {
                String all = Arrays.stream(Gender.values()).map(Gender::name).collect(Collectors.joining(", "));
                throw row.invalid(Column.GENDER, "erlaubt sind " + all, "must be one of " + all);
            }
        };
    }

    private static DataState state(RawRow row) {
        String text = row.required(Column.DATA_STATE);
        return DataState.written(text)
                .orElseThrow(() -> row.refusal(TargetsRefusal.DATA_STATE_UNKNOWN, Column.DATA_STATE));
    }

    private static boolean imputed(RawRow row) {
        String text = row.text(Column.IMPUTED);
        if (text == null) {
            return false;
        }
        return switch (text) {
            case "true", "ja" -> true;
            case "false", "nein" -> false;
            default -> throw row.invalid(Column.IMPUTED, "ja oder nein wird erwartet", "true or false is expected");
        };
    }

    /** T-15: nothing is final before the waiting time is over. T-14: some months have to be observed first. */
    private void requireInTime(RawRow row, Written month, Indicator indicator, DataState state) {
        LocalDate earliest = waiting.earliest(indicator.code(), month.asMonth(), state);
        if (terms.deliveredOn().isBefore(earliest)) {
            throw row.refusal(TargetsRefusal.ACTUAL_TOO_EARLY, Column.DATA_STATE)
                    .with("indicator", indicator.code())
                    .with("month", month.asMonth())
                    .with("dataState", state)
                    .with("earliest", earliest)
                    .with("deliveredOn", terms.deliveredOn());
        }
    }

    private static boolean requireSame(
            RawRow row, GatheredCells cells, int place, long numerator, long denominator, boolean isImputed) {
        Cells first = cells.cells();
        boolean isSame = first.numerator(place) == numerator
                && first.denominator(place) == denominator
                && first.isImputed(place) == isImputed;
        if (!isSame) {
            throw row.refusal(
                            TargetsRefusal.ACTUAL_CONTRADICTED,
                            first.numerator(place) == numerator ? Column.DENOMINATOR : Column.NUMERATOR)
                    .with("firstRow", cells.row(place));
        }
        return false;
    }
}
