package obligo.http;

import java.util.Locale;

/** What a caller may be, as the token's {@code groups} claim spells it: {@code budget-officer}. */
public enum Role {
    /** Plans the programme and the targets of its Jobcenter. */
    PLANNER,
    /** Beauftragte/r für den Haushalt: records allotments and plans the money of its Jobcenter. */
    BUDGET_OFFICER,
    /** Leads a Jobcenter; reads its year. */
    MANAGER,
    /** Keeps the instrument catalogue and the organisation of all Jobcenters. */
    CATALOGUE_EDITOR,
    /** Reads the gemeinsame Einrichtungen of its Regionaldirektion. */
    REGIONAL_DIRECTORATE,
    /** A machine that reconciles: reads everything. */
    RECONCILIATION,
    /** Audits: reads everything, or one Jobcenter where the token names it. */
    AUDITOR;

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
