package obligo.budget.bookings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import obligo.budget.BudgetRefusal;
import obligo.budget.law.Instalments;
import obligo.budget.law.SubsidyProfile;
import obligo.budget.ledger.Account;
import obligo.budget.ledger.Binding;
import obligo.budget.ledger.Booking;
import obligo.budget.ledger.Document;
import obligo.budget.ledger.Draft;
import obligo.budget.money.AboveZero;
import obligo.budget.money.Pot;
import obligo.http.FiscalYear;
import obligo.http.Money;
import obligo.http.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money bound by a contract or a decision (Festlegung), over one or several years (M-41, M-42). */
@Schema(
        description =
                "Money bound by a contract or a decision (Festlegung). This year's part needs money of the line and "
                        + "the pot, each later year's part an authorisation (Verpflichtungsermächtigung) of that due year. Either "
                        + "`total` and `schedule`, or `monthly`, from which the schedule is made.")
record Commitment(
        @Schema(description = "Key of the plan's line", examples = "MAT") @NotBlank @Size(max = 40)
        String line,

        @Schema(description = Texts.INSTRUMENT) @Nullable @Size(max = 40)
        String instrument,

        @Schema(description = Texts.POT + "; a part of the schedule may name another") @Nullable
        Pot pot,

        @Schema(description = "Sum of the schedule", examples = "288000.00") @Nullable @AboveZero
        Money total,

        @Nullable @Size(min = 1, max = 60) List<@NotNull @Valid Part> schedule,

        @Schema(
                description =
                        "Equal monthly amounts; an instrument whose subsidy falls over the years (§§ 16e, 16i) is "
                                + "reduced by its profile. A dry run shows the schedule.")
        @Nullable
        @Valid
        Instalments monthly,

        @Schema(description = "Reservation that this year's part is taken from first") @Nullable
        UUID reservation,

        @Schema(
                description =
                        "Earlier year in which it was entered, where this one takes over what another system booked: "
                                + "a Vorbindung (M-45). It binds whether there is money or not.")
        @Nullable
        @FiscalYear
        Integer enteredInYear,

        @NotNull @Valid Document document,

        @Schema(description = Texts.REASON) @Nullable @Size(max = 500)
        String reason)
        implements Booking {

    /** What falls due in a year. */
    @Schema(name = "ScheduledPart", description = "What falls due in a year")
    record Part(
            @Schema(examples = "2026") @NotNull @FiscalYear Integer dueYear,

            @Schema(description = Texts.POT) @Nullable Pot pot,

            @Schema(description = "Bound; of a framework contract the guaranteed minimum", examples = "144000.00")
            @NotNull
            @AboveZero
            Money amount,

            @Schema(description = "Most that a framework contract may call; authorisations are bound for it")
            @Nullable
            @AboveZero
            Money maximum) {

        long optionCents() {
            return maximum == null ? 0 : maximum.cents() - amount.cents();
        }
    }

    @Override
    public String type() {
        return BookingType.COMMITMENT.name();
    }

    @Override
    public List<UUID> concerns() {
        return reservation == null ? List.of() : List.of(reservation);
    }

    @Override
    public void book(Draft draft) {
        draft.chargeTo(line, instrument);
        boolean prior = enteredInYear != null;
        if (enteredInYear != null && enteredInYear >= draft.fiscalYear()) {
            throw BudgetRefusal.NOT_ENTERED_EARLIER
                    .refusal()
                    .with("enteredInYear", enteredInYear)
                    .with("year", draft.fiscalYear());
        }
        List<Part> parts = parts(draft);
        draft.begin(Binding.Kind.COMMITMENT, prior, null);
        if (prior) {
            draft.isOutsideFact();
        }
        for (Part part : parts) {
            require(part, draft.fiscalYear());
            Parts.bind(draft, draft.potOfLine(potOf(part)), part.dueYear(), part.amount(), part.optionCents(), prior);
        }
        if (reservation != null) {
            takeFrom(draft, draft.binding(reservation, Binding.Kind.RESERVATION), parts);
        }
    }

    private List<Part> parts(Draft draft) {
        if ((monthly == null) == (schedule == null) || (schedule != null && total == null)) {
            throw BudgetRefusal.SCHEDULE_MISSING.refusal();
        }
        List<Part> parts = monthly == null ? Objects.requireNonNull(schedule) : generated(draft, monthly);
        long sum = parts.stream().mapToLong(part -> part.amount().cents()).sum();
        if (total != null && sum != total.cents()) {
            throw BudgetRefusal.SCHEDULE_DIFFERS
                    .refusal()
                    .with("total", total)
                    .with("sum", new Money(sum))
                    .at("schedule", "ergibt zusammen " + new Money(sum), "adds up to " + new Money(sum));
        }
        return parts;
    }

    private static List<Part> generated(Draft draft, Instalments monthly) {
        LocalDate start = monthly.from().atDay(1);
        SubsidyProfile profile =
                draft.law().profile(String.valueOf(draft.instrument()), start).orElse(null);
        return monthly.due(profile).stream()
                .map(due -> new Part(due.dueYear(), null, due.amount(), null))
                .toList();
    }

    private @Nullable Pot potOf(Part part) {
        return part.pot() == null ? pot : part.pot();
    }

    private static void require(Part part, int fiscalYear) {
        if (part.dueYear() < fiscalYear) {
            throw BudgetRefusal.DUE_YEAR_PAST
                    .refusal()
                    .with("dueYear", part.dueYear())
                    .with("year", fiscalYear);
        }
        if (part.optionCents() < 0) {
            throw BudgetRefusal.MAXIMUM_BELOW_AMOUNT
                    .refusal()
                    .with("dueYear", part.dueYear())
                    .with("amount", part.amount())
                    .with("maximum", part.maximum());
        }
    }

    private void takeFrom(Draft draft, Binding reserved, List<Part> parts) {
        if (!Objects.equals(reserved.terms().line(), draft.line())
                || !Objects.equals(reserved.terms().instrument(), draft.instrument())) {
            throw differs(reserved);
        }
        draft.consume(reserved);
        for (Pot reservedPot : reserved.pots()) {
            long due = parts.stream()
                    .filter(part -> part.dueYear() == draft.fiscalYear() && draft.potOfLine(potOf(part)) == reservedPot)
                    .mapToLong(part -> part.amount().cents())
                    .sum();
            draft.move(
                    reservedPot,
                    Account.RESERVED,
                    Account.FREE,
                    Math.min(due, reserved.on(reservedPot, Account.RESERVED, 0)));
        }
    }

    private Refusal differs(Binding reserved) {
        return BudgetRefusal.RESERVATION_OF_OTHER_LINE
                .refusal()
                .with("reservation", reserved.id())
                .with("line", line)
                .with("reservedFor", reserved.terms().line());
    }
}
