package obligo.instruments.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import obligo.http.Money;
import obligo.instruments.law.Cap;
import obligo.instruments.neighbours.HeardLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Proposes which lines that will not need all their money could give some to those that need more: the largest shortage
 * first, from the largest surplus. Only integration money moves, which is one title (685 11) and covers itself; money of
 * other pots, ring-fenced or not, neither gives nor takes (M-32, M-50).
 */
final class ForecastTransfers {
    private final PlannedMoney money;
    private final List<Cap> caps;
    private final Map<Cap, CheckedCap> checked = new HashMap<>();
    private final Map<Cap, Money> headroom = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Uncovered> uncovered = new ArrayList<>();

    ForecastTransfers(PlannedMoney money, List<Cap> caps) {
        this.money = money;
        this.caps = caps;
        for (Cap cap : caps) {
            CheckedCap state = CheckedCap.of(cap, money);
            checked.put(cap, state);
            if (state.difference() != null) {
                headroom.put(cap, state.difference());
            }
        }
        unplanned().ifPresent(amount -> sources.add(new Source(null, amount)));
    }

    /** A proposed transfer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ForecastTransfer", description = "Integration money that one line will not need and another will")
    record Transfer(
            @Schema(description = "Key of the line that gives; absent: money that no line plans", examples = "MAT")
            @Nullable
            String from,

            @Schema(description = "Key of the line that takes", examples = "AVGS")
            String to,

            Money amount) {}

    /** A shortage for which nothing can be proposed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UncoveredShortage", description = "What an instrument will need more and no proposal covers")
    record Uncovered(
            List<String> instruments,
            Money amount,
            Reason reason,

            @Schema(description = "The cap, where one keeps the money away", examples = "CAP_16F_2026") @Nullable
            String cap) {

        /** Why nothing is proposed. */
        @Schema(
                name = "UncoveredReason",
                description =
                        "NO_MONEY: nothing is left elsewhere. NO_LINE: no line could take it. NOT_LEGAL: new cases are "
                                + "planned that the law does not allow. CAP: the law allows no more. CAP_NOT_JUDGED: whether the law "
                                + "allows more is not known.")
        enum Reason {
            NO_MONEY,
            NO_LINE,
            NOT_LEGAL,
            CAP,
            CAP_NOT_JUDGED
        }
    }

    /** What a line, or the money that no line plans, can still give. */
    private static final class Source {
        private final @Nullable HeardLine line;
        private Money left;

        Source(@Nullable HeardLine line, Money left) {
            this.line = line;
            this.left = left;
        }

        String key() {
            return line == null ? "" : line.line();
        }
    }

    List<Transfer> transfers() {
        return transfers;
    }

    List<Uncovered> uncovered() {
        return uncovered;
    }

    void propose(Map<ForecastGroup, InstrumentForecast> forecasts) {
        forecasts.forEach((group, forecast) -> {
            if (forecast.verdict() == ForecastVerdict.UNDERSPENT) {
                offer(group, amountOf(forecast));
            }
        });
        sources.sort(
                Comparator.comparing((Source source) -> source.left).reversed().thenComparing(Source::key));
        forecasts.entrySet().stream()
                .filter(entry -> entry.getValue().verdict() == ForecastVerdict.OVERSPENT)
                .sorted(Comparator.comparing(entry -> amountOf(entry.getValue())))
                .forEach(entry -> cover(entry.getKey(), Money.ZERO.minus(amountOf(entry.getValue()))));
    }

    private static Money amountOf(InstrumentForecast forecast) {
        return forecast.difference() == null ? Money.ZERO : forecast.difference();
    }

    /** Not while a line takes as much as it needs: then that money is not free. */
    private Optional<Money> unplanned() {
        Money left = money.sums().forPlanningMoney();
        for (HeardLine line : money.lines()) {
            HeardLine.PotAmount amount = ForecastGroup.integrationMoney(line).orElse(null);
            if (left == null || (amount != null && amount.value() == null)) {
                return Optional.empty();
            }
            left = amount == null || amount.value() == null ? left : left.minus(amount.value());
        }
        return Optional.ofNullable(left).filter(amount -> amount.compareTo(Money.ZERO) > 0);
    }

    private void offer(ForecastGroup group, Money surplus) {
        Money left = surplus;
        for (HeardLine line : group.lines()) {
            Money part = least(left, group.free(line));
            if (part.compareTo(Money.ZERO) > 0) {
                sources.add(new Source(line, part));
                left = left.minus(part);
            }
        }
    }

    private void cover(ForecastGroup group, Money shortage) {
        Optional<HeardLine> taker = group.lines().stream()
                .filter(line -> ForecastGroup.integrationMoney(line).isPresent())
                .min(Comparator.comparing(HeardLine::onlyRunsOff));
        if (!group.isLegal()) {
            leave(group, shortage, Uncovered.Reason.NOT_LEGAL, null);
            return;
        }
        if (taker.isEmpty()) {
            leave(group, shortage, Uncovered.Reason.NO_LINE, null);
            return;
        }
        Money open = shortage;
        for (Source source : sources) {
            Money amount = least(least(open, source.left), allowed(source, taker.get()));
            if (amount.compareTo(Money.ZERO) > 0) {
                move(source, taker.get(), amount);
                open = open.minus(amount);
            }
        }
        if (open.compareTo(Money.ZERO) > 0) {
            leaveOpen(group, taker.get(), open);
        }
    }

    private void move(Source source, HeardLine taker, Money amount) {
        source.left = source.left.minus(amount);
        transfers.add(new Transfer(source.line == null ? null : source.line.line(), taker.line(), amount));
        headroom.replaceAll((cap, room) -> {
            Money given = limits(cap, source.line) ? room.plus(amount) : room;
            return limits(cap, taker) ? given.minus(amount) : given;
        });
    }

    private static boolean limits(Cap cap, @Nullable HeardLine line) {
        return line != null && cap.limits(line.instruments());
    }

    /** What the caps let a line take from a source; within one cap money moves freely. */
    private Money allowed(Source source, HeardLine taker) {
        Money allowed = source.left;
        for (Cap cap : caps) {
            if (limits(cap, taker) && !limits(cap, source.line)) {
                if (isNotJudged(cap)) {
                    return Money.ZERO;
                }
                allowed = least(allowed, headroom.getOrDefault(cap, allowed));
            }
        }
        return allowed;
    }

    private boolean isNotJudged(Cap cap) {
        CheckedCap state = checked.get(cap);
        return state != null && state.verdict() == CheckVerdict.CANNOT_BE_JUDGED;
    }

    private void leaveOpen(ForecastGroup group, HeardLine taker, Money open) {
        boolean moneyIsLeft = sources.stream().anyMatch(source -> source.left.compareTo(Money.ZERO) > 0);
        Optional<Cap> cap = caps.stream().filter(known -> limits(known, taker)).findFirst();
        if (!moneyIsLeft || cap.isEmpty()) {
            leave(group, open, Uncovered.Reason.NO_MONEY, null);
        } else {
            leave(
                    group,
                    open,
                    isNotJudged(cap.get()) ? Uncovered.Reason.CAP_NOT_JUDGED : Uncovered.Reason.CAP,
                    cap.get().key());
        }
    }

    private void leave(ForecastGroup group, Money amount, Uncovered.Reason reason, @Nullable String cap) {
        uncovered.add(new Uncovered(List.copyOf(group.instruments()), amount, reason, cap));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
