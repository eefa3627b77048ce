package obligo.instruments.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.List;
import obligo.instruments.InstrumentsRefusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An option of a framework contract: that it goes on until a day, with some places. It binds nothing until it is drawn. */
@Schema(description = "An option of a framework contract to go on. It binds no money until it is drawn.")
public record ContractOption(
        @Schema(description = "Last day by which it has to be drawn; absent: not stated", examples = "2025-09-30")
        @Nullable
        LocalDate drawBy,

        @Schema(description = "Last day of the contract once it is drawn", examples = "2026-12-31") @NotNull
        LocalDate until,

        @Schema(description = "Places in that time; absent: not stated", examples = "60")
        @Nullable
        @PositiveOrZero
        @Max(Count.MOST)
        Integer places) {

    /** Each goes on from where the one before ends, and is drawn before it ends itself. */
    static void requireInOrder(List<ContractOption> options, Position position, String field) {
        for (int i = 0; i < options.size(); i++) {
            ContractOption option = options.get(i);
            boolean isLater = i == 0 || option.until.isAfter(options.get(i - 1).until);
            boolean isDrawnInTime = option.drawBy == null || option.drawBy.isBefore(option.until);
            if (!isLater || !isDrawnInTime) {
                throw InstrumentsRefusal.OPTIONS_OUT_OF_ORDER
                        .refusal()
                        .with("position", position.position())
                        .with("drawBy", option.drawBy)
                        .with("until", option.until)
                        .at(
                                field + "[" + i + "]",
                                "endet nicht nach der vorigen Option und nach drawBy",
                                "does not end after the option before and after drawBy");
            }
        }
    }
}
