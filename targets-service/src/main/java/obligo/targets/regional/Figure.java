package obligo.targets.regional;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import obligo.stated.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure of a regional read. */
@Schema(
        name = "RegionalFigure",
        description = "A figure: exact as a decimal, rates and changes in percent at four decimals. Absent altogether "
                + "where nobody states it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Figure(
        @Schema(description = "null where it is masked or cannot be told", examples = "8969", nullable = true)
        @JsonInclude
        @Nullable
        String value,

        @Schema(description = "How many members it is put together from", examples = "12")
        int members,

        @Schema(description = "true where publication would disclose single persons (D-20)") @Nullable
        Boolean masked,

        @Schema(description = "Why there is no value") @Nullable
        Reason reason) {

    static Figure of(BigDecimal value, int members) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new Figure(plain.toPlainString(), members, null, null);
    }

    static Figure rate(String value, int members) {
        return new Figure(value, members, null, null);
    }

    static Figure withheld(int members) {
        return new Figure(null, members, true, Reason.MASKED);
    }

    static Figure untold(int members) {
        return new Figure(null, members, null, Reason.NOT_AVAILABLE);
    }

    boolean isMasked() {
        return Boolean.TRUE.equals(masked);
    }
}
