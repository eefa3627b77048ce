package obligo.budget;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A line may pay several instruments: each booking says which. */
@OnTheStack
class InstrumentsOfALineTest {
    @Test
    void aReservationServesTheInstrumentThatItWasMadeFor() {
        AYear year =
                aYear("34102", 2047).allotted("EGL", "100.00").plannedRaw("""
                        {"line":"ESG","label":"Einstiegsgeld","instruments":["ESG_SVB","ESG_SELB"],
                         "sources":[{"pot":"EGL","amount":{"value":"100.00"}}]}""").ready();
        year.refuses(422, "instrument-ambiguous", "reservations", "'line':'ESG','amount':'1.00'")
                .body("figures.instruments", equalTo(List.of("ESG_SVB", "ESG_SELB")));
        String reservation = year.booked("reservations", "'line':'ESG','instrument':'ESG_SVB','amount':'60.00'");
        String drawing = commitment("ESG", "50.00", due(2047, "50.00")) + ",'reservation':'" + reservation + "'";
        year.refuses(422, "reservation-of-other-line", "commitments", drawing + ",'instrument':'ESG_SELB'");
        String commitment = year.booked("commitments", drawing + ",'instrument':'ESG_SVB'");
        assertThat(year.read("commitments", commitment).getString("instrument")).isEqualTo("ESG_SVB");
        year.booked("releases", "'of':'" + reservation + "'");
        year.provesItself();
    }

    @Test
    void pagesAreInTheOrderOfTheirIds() {
        AYear year = aYear("34102", 2048)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        for (int i = 0; i < 15; i++) {
            year.reserved("MAT", "1.00");
        }
        List<String> ids = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = year.as("auditor")
                    .get(year.path() + "/reservations?limit=4" + after)
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        assertThat(ids).hasSize(15).doesNotHaveDuplicates().isSorted();
    }
}
