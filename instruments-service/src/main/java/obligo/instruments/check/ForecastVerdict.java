package obligo.instruments.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a forecast comes to. */
@Schema(
        description =
                "ON_PLAN: as much as is planned, within the tolerance, or by demand. UNDERSPENT, OVERSPENT: less, or "
                        + "more. CANNOT_BE_JUDGED: a figure is missing, which is named.")
enum ForecastVerdict {
    ON_PLAN,
    UNDERSPENT,
    OVERSPENT,
    CANNOT_BE_JUDGED
}
