package obligo.targets.basis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A total that is not what the targets rest on any more. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TargetsBasisMove", description = "A total that is not what the targets rest on any more")
public record Move(
        @Schema(examples = "budget.planned") String total,

        @Schema(description = "Absent where it had not been told", examples = "38785452.00") @Nullable
        String agreed,

        @Schema(description = "Absent where it is not told any more", examples = "36685452.00") @Nullable
        String now,

        @Schema(
                description =
                        "Of what was agreed, at four decimals, half up; absent where that was zero or is not known",
                examples = "-0.0541")
        @Nullable
        String share,

        @Schema(description = "Whether it moved by more than the tolerated share")
        boolean beyond) {

    private static final int DECIMALS = 4;

    static List<Move> between(
            String part,
            Map<String, @Nullable BigDecimal> agreed,
            Map<String, @Nullable BigDecimal> now,
            BigDecimal tolerance) {
        List<Move> moves = new ArrayList<>();
        agreed.forEach((name, before) -> {
            BigDecimal after = now.get(name);
            if (!isSame(before, after)) {
                moves.add(of(part + "." + name, before, after, tolerance));
            }
        });
        return moves;
    }

    private static boolean isSame(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null ? after == null : after != null && before.compareTo(after) == 0;
    }

    private static Move of(
            String total, @Nullable BigDecimal before, @Nullable BigDecimal after, BigDecimal tolerance) {
        if (before == null || after == null || before.signum() == 0) {
            return new Move(total, text(before), text(after), null, true);
        }
        BigDecimal moved = after.subtract(before);
        boolean isBeyond = moved.abs().compareTo(before.abs().multiply(tolerance)) > 0;
        String share =
                moved.divide(before.abs(), DECIMALS, RoundingMode.HALF_UP).toPlainString();
        return new Move(total, text(before), text(after), share, isBeyond);
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
