package obligo.http;

import java.util.Locale;

/** What a caller may be, as the token's {@code groups} claim spells it: {@code budget-officer}. */
public enum Role {
    /** Plans the programme and the targets of its Jobcenter. */
    PLANNER,
    /** Beauftragte/r für den Haushalt: records allotments and plans the money of its Jobcenter. */
    BUDGET_OFFICER,
    /** Leads a Jobcenter; reads its year, negotiates and signs its targets. */
    MANAGER,
    /** Signs for the kommunaler Träger of its Jobcenter, records its resolution on a programme, and reads its year. */
    MUNICIPALITY,
    /** Keeps the instrument catalogue and the organisation of all Jobcenters. */
    CATALOGUE_EDITOR,
    /** Reads the gE of its Regionaldirektion, negotiates and signs their targets, records resolutions on their programmes. */
    REGIONAL_DIRECTORATE,
    /** Reads the zugelassene kommunale Träger of its Land, negotiates and signs their targets, reads sums of its Land. */
    LAND_AUTHORITY,
    /** Zentrale of the Bundesagentur: negotiates and signs with the ministry. */
    FEDERAL_AGENCY,
    /** BMAS: negotiates and signs with the Bundesagentur and the Länder. */
    FEDERAL_MINISTRY,
    /** A machine that reconciles: reads everything. */
    RECONCILIATION,
    /** A machine, ERP or case management, that books money of its Jobcenter. */
    FINANCE_SYSTEM,
    /** A machine that delivers statistics: of every Jobcenter, or of the one that its token names. */
    STATISTICS_SERVICE,
    /** Audits: reads everything, or one Jobcenter where the token names it. */
    AUDITOR;

    /** Whether no person acts under it: what only a person may decide is not open to it. */
    public boolean isMachine() {
        return switch (this) {
            case RECONCILIATION, FINANCE_SYSTEM, STATISTICS_SERVICE -> true;
            case PLANNER,
                    BUDGET_OFFICER,
                    MANAGER,
                    MUNICIPALITY,
                    CATALOGUE_EDITOR,
                    REGIONAL_DIRECTORATE,
                    LAND_AUTHORITY,
                    FEDERAL_AGENCY,
                    FEDERAL_MINISTRY,
                    AUDITOR -> false;
        };
    }

    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
