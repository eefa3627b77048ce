package obligo.budget.yearend;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import obligo.budget.BudgetRefusal;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.year.YearStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An act of closing a year. */
@Schema(
        description =
                "BEGIN_CLOSING: from now on only what still belongs to the year is booked. ROLL_OVER: what commitments "
                        + "have due in later years becomes a prior commitment (Vorbindung) of the next year, whether there is money "
                        + "or not (M-45). CLOSE: open commitments are rebooked to the next year or released (M-84), reservations and "
                        + "unfinished transfers are released, and nothing is booked any more (M-82).")
record YearEnd(
        @NotNull Act act,

        @Schema(description = "What happens to commitments that are still open at CLOSE") @Nullable
        OpenCommitments openCommitments,

        @NotNull @Valid Document document,
        @Nullable @Size(max = 500) String reason)
        implements Booking {

    /** What is done. */
    @Schema(name = "YearEndAct")
    enum Act {
        BEGIN_CLOSING,
        ROLL_OVER,
        CLOSE
    }

    /** What becomes of open commitments. */
    @Schema(name = "OpenCommitments")
    enum OpenCommitments {
        REBOOK,
        RELEASE
    }

    @Override
    public String type() {
        return act.name();
    }

    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        YearStatus expected = act == Act.BEGIN_CLOSING ? YearStatus.OPEN : YearStatus.CLOSING;
        if (draft.yearStatus() != expected) {
            throw BudgetRefusal.YEAR_END_OUT_OF_ORDER
                    .refusal()
                    .with("year", draft.fiscalYear())
                    .with("status", draft.yearStatus())
                    .with("act", act);
        }
        draft.moveYearTo(YearStatus.after(type(), expected));
    }
}
