package obligo.targets.basis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sums of a year's programme as instruments-service told them. */
@Schema(
        name = "HeardProgramme",
        description = "Sums of the programme; absent where instruments-service could not tell them")
public record ProgrammeTotals(
        @Schema(description = "Revision of the programme") long revision,

        @Schema(description = "Planned entries", examples = "6980") @Nullable
        Long entries,

        @Schema(description = "Vouchers of the education plan", examples = "1180") @Nullable
        Long educationVouchers) {

    /** By name; null where it was not told. */
    Map<String, @Nullable BigDecimal> totals() {
        Map<String, @Nullable BigDecimal> totals = new LinkedHashMap<>();
        totals.put("entries", entries == null ? null : BigDecimal.valueOf(entries));
        totals.put("educationVouchers", educationVouchers == null ? null : BigDecimal.valueOf(educationVouchers));
        return totals;
    }
}
