package obligo.budget.law;

import java.util.List;

/**
 * What part of the wage costs is subsidised in each year of a case (I-13, I-14).
 *
 * @param byYear the rate in the first, second, ... twelve months of the case
 */
public record SubsidyProfile(String instrument, List<Share> byYear, String ruleId, String legalReference) {
    static final int MONTHS_OF_A_YEAR = 12;

    static SubsidyProfile of(LawRow row, Provision provision) {
        return new SubsidyProfile(
                provision.key(), row.shares("byYear"), provision.ruleId(), provision.legalReference());
    }

    public int months() {
        return byYear.size() * MONTHS_OF_A_YEAR;
    }

    /** @param month of the case, beginning with 0 */
    Share rateInMonth(int month) {
        return byYear.get(month / MONTHS_OF_A_YEAR);
    }
}
