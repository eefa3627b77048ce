package obligo.instruments.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import obligo.http.Money;
import obligo.instruments.neighbours.HeardBudget;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Delivery;
import obligo.instruments.programme.Position;
import obligo.instruments.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Judges which money of the heard budget stands behind a programme's positions. Entries without money and money without
 * entries are both as they should be (I-7).
 */
final class FundingJudgement {
    private final List<Position> positions;
    private final @Nullable HeardBudget budget;
    private final Map<String, String> parents = new HashMap<>();

    FundingJudgement(Programme programme, @Nullable HeardBudget budget) {
        this.positions = programme.positions();
        this.budget = budget;
        for (Position position : positions) {
            if (position.parent() != null) {
                parents.put(position.position(), position.parent());
            }
        }
    }

    Funding of(Position position) {
        if (!position.paidByJobcenter()) {
            return Funding.without(Funding.State.OTHER_FUNDER);
        }
        if (position.delivery() == Delivery.OWN) {
            return Funding.without(Funding.State.OWN_STAFF);
        }
        if (budget == null || budget.hasNoLines() || position.instruments().isEmpty()) {
            return Funding.without(Funding.State.NOT_JUDGED);
        }
        // Money for cases of earlier years pays no new entry (I-3).
        List<HeardLine> lines = budget.paying(position.instruments()).stream()
                .filter(line -> !(line.onlyRunsOff() && position.plansEntries()))
                .toList();
        return new Funding(
                state(lines),
                amounts(lines)
                        .filter(amount -> amount.pot().equals(HeardLine.EGL))
                        .map(HeardLine.PotAmount::value)
                        .flatMap(Stream::ofNullable)
                        .reduce(Money::plus)
                        .orElse(null),
                amounts(lines)
                        .filter(amount -> !amount.pot().equals(HeardLine.EGL))
                        .map(amount -> new Funding.OtherPot(amount.pot(), amount.value(), amount.reason()))
                        .toList(),
                lines.stream().map(HeardLine::line).toList(),
                sharedWith(position, lines),
                budget.revision());
    }

    private static Funding.State state(List<HeardLine> lines) {
        if (amounts(lines).anyMatch(amount -> amount.pays() && !amount.byDemand())) {
            return Funding.State.FUNDED;
        }
        return amounts(lines).anyMatch(HeardLine.PotAmount::byDemand)
                ? Funding.State.BY_DEMAND
                : Funding.State.NOT_FUNDED;
    }

    private static Stream<HeardLine.PotAmount> amounts(List<HeardLine> lines) {
        return lines.stream().flatMap(line -> line.amounts().stream());
    }

    /** Rows above and below are the position itself, as a whole or in part; they share nothing with it. */
    private List<String> sharedWith(Position position, List<HeardLine> lines) {
        return positions.stream()
                .filter(other -> !isSameBranch(position.position(), other.position()))
                .filter(Position::paidByJobcenter)
                .filter(other -> lines.stream().anyMatch(line -> line.pays(other.instruments())))
                .map(Position::position)
                .toList();
    }

    private boolean isSameBranch(String one, String other) {
        return withThoseAbove(one).contains(other) || withThoseAbove(other).contains(one);
    }

    private Set<String> withThoseAbove(String position) {
        Set<String> branch = new HashSet<>();
        for (String at = position; at != null && branch.add(at); ) {
            at = parents.get(at);
        }
        return branch;
    }
}
