package obligo.budget.law;

import java.time.LocalDate;
import java.util.Set;
import obligo.budget.money.Pot;
import org.jspecify.annotations.Nullable;

/**
 * What instruments may take together from an allotment (M-70 ff.).
 *
 * @param base the pot whose allotment, before transfers, is the base
 * @param notInBase pots whose money may be contained in that allotment and is taken out of the base
 * @param to last day, null where it is open
 */
public record Cap(
        String key,
        String ruleId,
        Set<String> instruments,
        Share share,
        Pot base,
        Set<Pot> notInBase,
        LocalDate from,
        @Nullable LocalDate to,
        Scope scope,
        String legalReference) {

    /** What counts against a cap that begins or ends within a fiscal year. */
    public enum Scope {
        /** All commitments and payments of the year. */
        WHOLE_YEAR,
        /** Only those entered while the cap is in force. */
        FROM_VALIDITY
    }

    static Cap of(LawRow row, Provision provision) {
        return new Cap(
                provision.key(),
                provision.ruleId(),
                Set.copyOf(row.list("instruments")),
                row.share("share"),
                row.one(Pot.class, "base"),
                row.some(Pot.class, "notInBase"),
                provision.from(),
                provision.to(),
                row.has("scope") ? row.one(Scope.class, "scope") : Scope.WHOLE_YEAR,
                provision.legalReference());
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The most that the instruments may take; floored to the cent, because a control lets nothing pass above it. */
    public long limitCents(long baseCents) {
        return share.floorOf(baseCents);
    }
}
