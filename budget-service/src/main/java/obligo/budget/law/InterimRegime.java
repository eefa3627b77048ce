package obligo.budget.law;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.LongStream;
import obligo.budget.money.Pot;

/**
 * A time without a budget law (vorläufige Haushaltsführung, M-60 ff.). The quota is one amount for the whole time, not a
 * part of it for each month (M-64).
 *
 * @param base what the quota is a part of, {@code FIRST_GOV_DRAFT}
 * @param pots those that the quota limits
 * @param exemptPots those released in full, even where they are contained in a limited one
 */
public record InterimRegime(
        String key,
        LocalDate from,
        LocalDate to,
        Share quota,
        String base,
        Set<Pot> pots,
        Set<Pot> exemptPots,
        String ruleId,
        String legalReference) {

    static InterimRegime of(LawRow row, Provision provision) {
        return new InterimRegime(
                provision.key(),
                provision.from(),
                row.date("to"),
                row.share("quota"),
                row.text("base"),
                row.some(Pot.class, "pots"),
                row.some(Pot.class, "exemptPots"),
                provision.ruleId(),
                provision.legalReference());
    }

    /**
     * M-63: prior commitments in full, the quota of the core allotment, exempt money contained in it in full, and never
     * more than is allotted for the year.
     *
     * @param allottedCoreCents the annual allotment without the exempt money it contains
     */
    public long releasedCents(
            long allottedCoreCents, long priorCommitmentsCents, long exemptContainedCents, long annualAllotmentCents) {
        return LongStream.of(priorCommitmentsCents, quota.floorOf(allottedCoreCents), exemptContainedCents)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .min(BigInteger.valueOf(annualAllotmentCents))
                .longValueExact();
    }
}
