package obligo.instruments.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change touches of one Jobcenter, in the order of the years. */
@Schema(description = "What a change touches of one Jobcenter, in the order of the years")
record TouchedJobcenter(
        @Schema(examples = "32102") String jobcenter, List<Touched> plans, List<TouchedAgreement> agreements) {

    ImpactTotals totals() {
        return ImpactTotals.of(List.of(this));
    }
}
