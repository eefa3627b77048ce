package obligo.targets.attainment;

import obligo.stated.Ratio;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of a year's figure that is to be reached by a month (T-31): target times share is the path, actual by share is the
 * forecast.
 */
record TargetPath(Ratio share, Method method) {

    /** How it is found. */
    @Schema(
            name = "TargetPathMethod",
            description =
                    "LAST_YEARS_PROFILE: the share of its year's figure that last year had reached by the month (T-31). "
                            + "TWELFTHS: without a whole last year, for what accumulates. CONSTANT: without a whole last year, "
                            + "for averages and rates")
    enum Method {
        LAST_YEARS_PROFILE,
        TWELFTHS,
        CONSTANT
    }

    /** @param figures of the year whose path it is */
    static TargetPath of(IndicatorFigures figures, int month) {
        return of(figures, figures.ofYearBefore(), month);
    }

    static TargetPath of(IndicatorFigures figures, IndicatorFigures profile, int month) {
        Ratio then = value(profile.toDate(month));
        Ratio whole = value(profile.toDate(Months.OF_A_YEAR));
        if (then != null && whole != null) {
            return new TargetPath(then.over(whole), Method.LAST_YEARS_PROFILE);
        }
        return figures.isGrowing()
                ? new TargetPath(Ratio.of(month).over(Ratio.of(Months.OF_A_YEAR)), Method.TWELFTHS)
                : new TargetPath(Ratio.ONE, Method.CONSTANT);
    }

    /** Null where there is none, or none that divides. */
    private static @Nullable Ratio value(Figure figure) {
        return figure.value() == null || figure.value().isZero() ? null : figure.value();
    }
}
