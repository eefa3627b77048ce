package obligo.instruments.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import obligo.http.Author;
import obligo.instruments.catalogue.Instrument;
import org.jspecify.annotations.Nullable;

/** Data of {@code obligo.instruments.instrument-changed.v1}: the whole instrument after the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstrumentChanged(
        @JsonUnwrapped Instrument instrument,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason,
        List<Touched> impact) {

    /** A position of a programme, or a line of a heard budget, that names the instrument. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Touched(
            String jobcenter,
            int year,
            @Nullable String position,
            @Nullable String line,
            @Nullable Long budgetRevision) {}
}
