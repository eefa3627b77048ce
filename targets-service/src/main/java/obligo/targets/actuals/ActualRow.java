package obligo.targets.actuals;

import obligo.targets.plan.Gender;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row as it is delivered; for the API's description, because rows are read one by one without it. */
@Schema(description = "A month's own numerator and denominator of an indicator")
record ActualRow(
        @Schema(description = "May be absent where the address or the token names it", examples = "34102") @Nullable
        String jobcenter,

        @Schema(description = "Reporting month, also YYYYMM (D-11)", examples = "2025-03")
        String month,

        @Schema(examples = "K2") String indicator,
        Gender gender,
        DataState dataState,

        @Schema(description = "Of this month alone: a whole number, or euros with two decimals", examples = "731")
        String numerator,

        @Schema(
                description =
                        "Of this month alone: the month's stock, or the same month of the previous year where the "
                                + "indicator is a change",
                examples = "49946")
        String denominator,

        @Schema(description = "Whether it stands for a value that was missing (T-17)") @Nullable
        Boolean imputed) {

    static final String CSV =
            "Träger-Nummer;Berichtsmonat;Kennzahl;Geschlecht;Datenstand;Zähler;Nenner\n34102;2025-03;K2;gesamt;T-3;731;49.946\n";
}
