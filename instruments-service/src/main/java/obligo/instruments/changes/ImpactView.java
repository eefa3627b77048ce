package obligo.instruments.changes;

import java.util.List;
import obligo.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a change touches, page by page in the order of the Jobcenters. */
@Schema(
        name = "InstrumentChangeImpact",
        description =
                "Positions, lines and agreements of this year and later ones that name the instrument, by Jobcenter. "
                        + "Of a proposed change as they stand now, of a confirmed one as they stood then.")
record ImpactView(
        @Schema(description = "Of all Jobcenters, not only of this page")
        ImpactTotals totals,

        List<Row> items,

        @Schema(description = "Value for `after` to read the next page of `.../impact`; absent on the last") @Nullable
        String next) {

    static ImpactView of(ImpactTotals totals, List<TouchedJobcenter> jobcenters, int limit) {
        Page<Row> page = Page.cut(jobcenters.stream().map(Row::of).toList(), limit, Row::jobcenter);
        return new ImpactView(totals, page.items(), page.next());
    }

    /** What is touched of a Jobcenter, and how much that is. */
    @Schema(name = "InstrumentChangeImpactRow")
    record Row(String jobcenter, ImpactTotals totals, List<Touched> plans, List<TouchedAgreement> agreements) {
        static Row of(TouchedJobcenter touched) {
            return new Row(touched.jobcenter(), touched.totals(), touched.plans(), touched.agreements());
        }
    }
}
