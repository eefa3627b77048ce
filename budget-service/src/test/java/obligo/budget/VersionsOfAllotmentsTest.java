package obligo.budget;

import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static org.assertj.core.api.Assertions.assertThat;

/** A later version of an allotment replaces the earlier one, whatever it said. */
@OnTheStack
class VersionsOfAllotmentsTest {
    @Test
    void whatIsNoLongerContainedIsMoneyOfBoth() {
        AYear year = aYear("38704", 2087).allotted("EGL", "1000.00").allotment("""
                        {"pot":"FBW_REHA","containedIn":"EGL","stage":"PROVISIONAL","amount":{"value":"300.00"},
                         "document":{"title":"EinglMV Anlage 3"}}""");
        assertThat(year.ofPot("EGL", "contained")).isEqualTo("300.00");
        year.allotted("FBW_REHA", "300.00");
        assertThat(year.ofPot("EGL", "allotted")).isEqualTo("1000.00");
        assertThat(year.ofPot("EGL", "contained")).isEqualTo("0.00");
        year.provesItself();
    }

    @Test
    void anAllotmentOfAPotThatIsNotControlledIsNotedAndLimitsNothing() {
        AYear year = aYear("38704", 2091).plannedRaw("""
                        {"line":"TAAM_16I","label":"Teilhabe","instruments":["TAAM_16I"],
                         "sources":[{"pot":"PAT","amount":{"value":"400.00"}}]}""").ready().allotted("PAT", "100.00");
        year.reserved("TAAM_16I", "300.00");
        year.allotted("PAT", "150.00");
        assertThat(year.ofPot("PAT", "limit")).isNull();
        assertThat(year.ofPot("PAT", "shortfall")).isEqualTo("0.00");
        assertThat(year.as("auditor")
                        .get(year.path() + "/allotments")
                        .jsonPath()
                        .getList("allotment.amount.value"))
                .containsExactly("100.00", "150.00");
        year.provesItself();
    }
}
