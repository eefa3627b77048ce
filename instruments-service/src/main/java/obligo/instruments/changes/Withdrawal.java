package obligo.instruments.changes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.Instrument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of an instrument: after a day nothing new begins. What was begun in time stays payable (I-2, § 66 SGB II). */
@Schema(
        name = "InstrumentWithdrawal",
        description =
                "The end of an instrument: after a day no new case begins, and none can be planned. What was begun "
                        + "in time stays payable (§ 66 SGB II, I-2), until a day where one is given.")
record Withdrawal(
        @Schema(description = "Last day on which a new case can begin", examples = "2024-03-27") @NotNull
        LocalDate newCasesTo,

        @Schema(description = "Last day on which cases begun in time can be paid; absent: as it was") @Nullable
        LocalDate payableUntil,

        @Schema(examples = "§ 16j SGB II zum 28.03.2024 aufgehoben") @NotBlank @Size(max = LONGEST_REASON)
        String reason)
        implements ProposedChange {

    @Override
    public ChangeType changeType() {
        return ChangeType.WITHDRAW;
    }

    @Override
    public Instrument applied(String code, @Nullable Instrument current) {
        if (current == null) {
            throw InstrumentsRefusal.INSTRUMENT_UNKNOWN.refusal().with("instrument", code);
        }
        if (current.newCasesTo() != null && newCasesTo.isAfter(current.newCasesTo())) {
            throw InstrumentsRefusal.WITHDRAWAL_NOT_EARLIER
                    .refusal()
                    .with("instrument", code)
                    .with("until", current.newCasesTo())
                    .with("newCasesTo", newCasesTo)
                    .at("newCasesTo", "liegt nach " + current.newCasesTo(), "is after " + current.newCasesTo());
        }
        LocalDate plannableTo = current.plannableTo();
        return current.within(
                newCasesTo,
                current.plannableFrom(),
                plannableTo == null || plannableTo.isAfter(newCasesTo) ? newCasesTo : plannableTo,
                payableUntil == null ? current.payableUntil() : payableUntil);
    }
}
