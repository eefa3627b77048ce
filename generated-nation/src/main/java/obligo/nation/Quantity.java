package obligo.nation;

/** What is counted each month, as a part of a Jobcenter's employable beneficiaries. */
enum Quantity {
    EMPLOYABLE(1000, 505, 0, Season.EVEN),
    LONG_TERM(640, 520, 120, Season.EVEN),
    LONE_PARENTS(130, 910, 150, Season.EVEN),
    INTEGRATIONS(15, 330, 250, Season.HIRING),
    MARGINAL_JOBS(7, 520, 250, Season.HIRING),
    SUBSIDISED_JOBS(2, 400, 400, Season.TURNOVER),
    INSURED_JOBS(14, 330, 250, Season.HIRING),
    LASTING_JOBS(9, 340, 250, Season.HIRING),
    INTEGRATIONS_OF_LONE_PARENTS(1, 880, 250, Season.HIRING),
    INTEGRATIONS_OF_LONG_TERM(6, 340, 250, Season.HIRING),
    ACTIVATED(52, 430, 300, Season.TURNOVER),
    ENTRIES(41, 480, 150, Season.TURNOVER),
    EXITS(42, 480, 150, Season.HIRING),
    ENTRIES_OF_LONG_TERM(16, 500, 150, Season.EVEN),
    EXITS_OF_LONG_TERM(17, 500, 150, Season.EVEN),
    /** Cents: 482 euros a head. */
    SUBSISTENCE(48_200_000, 490, 60, Season.EVEN),
    /** Cents: 415 euros a head. */
    HOUSING(41_500_000, 500, 180, Season.EVEN);

    private final long perMille;
    private final long womensPerMille;
    private final long spread;
    private final Season season;

    Quantity(long perMille, long womensPerMille, long spread, Season season) {
        this.perMille = perMille;
        this.womensPerMille = womensPerMille;
        this.spread = spread;
        this.season = season;
    }

    /** Of a thousand employable beneficiaries. */
    long perMille() {
        return perMille;
    }

    /** How many of a thousand are women. */
    long womensPerMille() {
        return womensPerMille;
    }

    /** By how many per mille Jobcenters differ, up or down. */
    long spread() {
        return spread;
    }

    Season season() {
        return season;
    }
}
