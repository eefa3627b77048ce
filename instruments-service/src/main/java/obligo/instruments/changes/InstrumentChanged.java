package obligo.instruments.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import obligo.http.Author;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.InstrumentRevision;
import org.jspecify.annotations.Nullable;

/** Data of {@code obligo.instruments.instrument-changed.v1}: the whole instrument after the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstrumentChanged(
        @JsonUnwrapped Instrument instrument,
        long revision,
        Author changedBy,
        @Nullable Author confirmedBy,
        Instant changedAt,
        @Nullable String reason,
        @Nullable UUID change,
        ImpactTotals impactTotals,
        List<Touched> impact,
        List<TouchedAgreement> agreements) {

    static InstrumentChanged of(InstrumentRevision revision, @Nullable UUID change, List<TouchedJobcenter> impact) {
        return new InstrumentChanged(
                revision.instrument(),
                revision.number(),
                revision.changedBy(),
                revision.confirmedBy(),
                revision.changedAt(),
                revision.reason(),
                change,
                ImpactTotals.of(impact),
                impact.stream().flatMap(touched -> touched.plans().stream()).toList(),
                impact.stream()
                        .flatMap(touched -> touched.agreements().stream())
                        .toList());
    }
}
