package obligo.budget.law;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of the law: what it says, when, and where that stands. */
@Schema(name = "LegalProvision", description = "One row of the law: what it says, when, and where that stands")
record Provision(
        @Schema(description = "What it is about; the file that holds it", examples = "caps")
        String subject,

        @Schema(examples = "CAP_16F_2026") String key,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What it says, column by column as in its file; shares are decimals",
                examples =
                        "{\"instruments\":[\"FF_16F\"],\"share\":\"0.10\",\"base\":\"EGL\",\"scope\":\"WHOLE_YEAR\"}")
        Map<String, Object> says,

        @Schema(examples = "2026-07-01") LocalDate from,

        @Schema(description = "Last day; absent where it is open") @Nullable
        LocalDate to,

        @Schema(examples = "§ 16f SGB II in der Fassung des 13. SGB II-ÄndG")
        String legalReference,

        @Schema(description = "Rule of the domain's rulebook", examples = "M-73")
        String ruleId,

        @Schema(description = "When it was learned of", examples = "2026-08-19")
        LocalDate recordedOn,

        Status status,

        @Schema(description = "What is not sure, or what the row does not say otherwise") @Nullable
        String note) {

    /** How sure it is that the law says so. */
    @Schema(
            name = "LegalProvisionStatus",
            description =
                    "CONFIRMED: read in the law or its practice. UNCONFIRMED: partly unsure, the note says which part; "
                            + "enforced as shown until the operator configures otherwise.")
    enum Status {
        CONFIRMED,
        UNCONFIRMED
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (to == null || !first.isAfter(to));
    }
}
