package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import obligo.budget.BudgetRefusal;
import obligo.budget.bookings.TransferState.Status;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.http.Author;
import obligo.http.Money;
import obligo.http.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of a transfer on its way from intention to booked money. */
@Schema(
        description =
                "One step of an Umschichtung. BLOCK holds the money in the source. APPROVE is the signature of the "
                        + "Beauftragte/r für den Haushalt (§ 44f(2) SGB II, M-35). BOOK moves it, once the receiving pot is itself "
                        + "fully committed (M-33) or with a reason to override. Three different persons create, approve and book; "
                        + "a machine is none of the last two (M-92). CANCEL gives up before booking; REVERSE moves back.")
record TransferStep(
        @NotNull UUID transfer,

        @NotNull Step step,

        @Schema(description = "Why to book although the receiving pot is not fully committed; only the BfdH may")
        @Nullable
        @Size(max = 500)
        String overrideReason,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    /** What can be done with a transfer. */
    @Schema(name = "TransferStepName")
    enum Step {
        BLOCK,
        APPROVE,
        BOOK,
        CANCEL,
        REVERSE;

        boolean isPossibleFrom(Status status) {
            return switch (this) {
                case BLOCK -> status == Status.PLANNED;
                case APPROVE -> status == Status.BLOCKED;
                case BOOK -> status == Status.APPROVED;
                case CANCEL -> status == Status.PLANNED || status == Status.BLOCKED || status == Status.APPROVED;
                case REVERSE -> status == Status.BOOKED;
            };
        }
    }

    @Override
    public String type() {
        return BookingType.TRANSFER_STEP.name();
    }

    @Override
    public List<UUID> concerns() {
        return List.of(transfer);
    }

    /** Whether the receiver is fully committed is often clear only at the end of the year. */
    @Override
    public boolean belongsToClosing() {
        return true;
    }

    @Override
    public void book(Draft draft) {
        Binding binding = draft.binding(transfer, Binding.Kind.TRANSFER);
        TransferState state = TransferState.parse(binding.detail());
        if (!step.isPossibleFrom(state.status())) {
            throw BudgetRefusal.TRANSFER_STEP_OUT_OF_ORDER
                    .refusal()
                    .with("transfer", transfer)
                    .with("status", state.status())
                    .with("step", step);
        }
        draft.goOn(binding);
        switch (step) {
            case BLOCK -> block(draft, state);
            case APPROVE -> approve(draft, state);
            case BOOK -> bookNow(draft, state);
            case CANCEL -> cancel(draft, state);
            case REVERSE -> reverse(draft, state);
        }
        TransferState next = state.after(this, draft.author());
        draft.then(() -> binding.describe(next.text()));
    }

    private static void block(Draft draft, TransferState state) {
        unplan(draft, state);
        draft.move(state.from(), Account.FREE, Account.BLOCKED, state.amount().cents());
    }

    private static void approve(Draft draft, TransferState state) {
        requireAnother(draft, state.createdBy());
        requireBfdh(draft);
    }

    private void bookNow(Draft draft, TransferState state) {
        requireAnother(draft, state.createdBy(), state.approvedBy());
        long uncommitted = draft.uncommittedCents(state.to());
        if (uncommitted > draft.law().transferToleranceCents()) {
            if (overrideReason == null || overrideReason.isBlank()) {
                throw BudgetRefusal.RECEIVER_NOT_COMMITTED
                        .refusal()
                        .with("pot", state.to())
                        .with("uncommitted", new Money(uncommitted))
                        .with("tolerance", new Money(draft.law().transferToleranceCents()));
            }
            requireBfdh(draft);
        }
        draft.post(state.from(), Account.BLOCKED, -state.amount().cents());
        draft.post(state.to(), Account.FREE, state.amount().cents());
    }

    private static void cancel(Draft draft, TransferState state) {
        if (state.status() == Status.PLANNED) {
            unplan(draft, state);
        } else {
            draft.move(
                    state.from(), Account.BLOCKED, Account.FREE, state.amount().cents());
        }
    }

    private void reverse(Draft draft, TransferState state) {
        requireBfdh(draft);
        requireAnother(draft, state.executedBy());
        if (reason == null || reason.isBlank()) {
            throw BudgetRefusal.REASON_MISSING.refusal().at("reason", "fehlt", "is missing");
        }
        draft.post(state.to(), Account.FREE, -state.amount().cents());
        draft.post(state.from(), Account.FREE, state.amount().cents());
    }

    private static void unplan(Draft draft, TransferState state) {
        draft.post(state.from(), Account.TRANSFER_PLANNED, state.amount().cents());
        draft.post(state.to(), Account.TRANSFER_PLANNED, -state.amount().cents());
    }

    /** M-92: by person, never by role, and no machine. */
    private static void requireAnother(Draft draft, @Nullable Author... before) {
        if (draft.isByMachine()) {
            throw BudgetRefusal.PERSON_REQUIRED
                    .refusal()
                    .with("caller", draft.author().id());
        }
        boolean isTheSame = Stream.of(before)
                .anyMatch(one -> one != null && one.id().equals(draft.author().id()));
        if (isTheSame) {
            throw BudgetRefusal.ANOTHER_PERSON_REQUIRED
                    .refusal()
                    .with("caller", draft.author().id());
        }
    }

    private static void requireBfdh(Draft draft) {
        if (!draft.isBy(Role.BUDGET_OFFICER)) {
            throw BudgetRefusal.BFDH_REQUIRED
                    .refusal()
                    .with("caller", draft.author().id());
        }
    }
}
