package obligo.gateway.overview;

import static obligo.gateway.world.Backends.BUDGET;
import static obligo.gateway.world.Backends.INSTRUMENTS;
import static obligo.gateway.world.Backends.TARGETS;

/** What the three services say of one Jobcenter's year. */
final class AYear {
    static final String ORGANISATION = "/v1/organisations/05555";
    static final String YEAR = "/v1/jobcenters/05555/years/2025";

    private AYear() {}

    static void isPlanned() {
        TARGETS.onGet(ORGANISATION, 200, "{\"jobcenter\":\"05555\",\"name\":\"Musterstadt\"}");
        BUDGET.onGet(YEAR + "/budget", 200, """
                {"revision":3,"planned":"38785452.00","share":18.10,"nothing":null,
                 "findings":[{"key":"stated:total","ruleId":"R-19","difference":"33632"}]}""");
        INSTRUMENTS.onGet(
                YEAR + "/programme",
                200,
                "{\"revision\":2,\"findings\":[{\"key\":\"stated:entries\"},{\"key\":\"x\"}]}");
        TARGETS.onGet(YEAR + "/targets", 200, "{\"revision\":1,\"findings\":[]}");
    }

    /** All three refuse alike. */
    static void all(String name, int status) {
        BUDGET.onGet(YEAR + "/budget", status, problem(name, status));
        INSTRUMENTS.onGet(YEAR + "/programme", status, problem(name, status));
        TARGETS.onGet(YEAR + "/targets", status, problem(name, status));
    }

    static String problem(String name, int status) {
        return "{\"type\":\"/problems/" + name + "\",\"status\":" + status
                + ",\"title\":\"t\",\"instance\":\"/elsewhere\"}";
    }
}
