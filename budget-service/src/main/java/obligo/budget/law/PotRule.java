package obligo.budget.law;

import obligo.budget.money.Pot;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a pot.
 *
 * @param coverable money can be moved to and from it (Deckungsfähigkeit, M-32); the others are ring-fenced (M-50)
 * @param controlled its money is allotted to the Jobcenter, so that a booking may not take more than there is
 */
public record PotRule(
        Pot pot,
        boolean coverable,
        boolean controlled,
        @Nullable String legalReference,
        String ruleId) {
    static PotRule of(LawRow row, Provision provision) {
        return new PotRule(
                row.one(Pot.class, "key"),
                row.flag("coverable"),
                row.flag("controlled"),
                provision.legalReference(),
                provision.ruleId());
    }
}
