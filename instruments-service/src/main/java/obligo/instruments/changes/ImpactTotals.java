package obligo.instruments.changes;

import java.util.Collection;
import obligo.http.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a change touches. */
@Schema(name = "InstrumentImpactTotals", description = "How much a change touches")
record ImpactTotals(
        int jobcenters,
        int positions,

        @Schema(description = "Planned entries of the positions, each counted once")
        long entries,

        int lines,

        @Schema(description = "Of the lines that have an amount")
        Money amount,

        int agreements) {

    static ImpactTotals of(Collection<TouchedJobcenter> touched) {
        int positions = 0;
        long entries = 0;
        int lines = 0;
        Money amount = Money.ZERO;
        int agreements = 0;
        for (TouchedJobcenter jobcenter : touched) {
            for (Touched plan : jobcenter.plans()) {
                positions += plan.isPosition() ? 1 : 0;
                entries = Math.addExact(entries, plan.countedEntries());
                lines += plan.isPosition() ? 0 : 1;
                amount = plan.amount() == null ? amount : amount.plus(plan.amount());
            }
            agreements += jobcenter.agreements().size();
        }
        return new ImpactTotals(touched.size(), positions, entries, lines, amount, agreements);
    }
}
