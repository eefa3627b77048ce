package obligo.targets.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** Data of {@code obligo.organisation.jobcenter-changed.v1}: the whole Jobcenter after the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobcenterChanged(
        String jobcenter,
        String name,
        Form form,
        @Nullable LocalDate formValidFrom,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String regionalDirectorate,
        @Nullable String land,
        List<String> ags,
        @Nullable String comparisonType,
        @Nullable String comparisonMap,
        List<Earlier> earlier,
        List<String> predecessors,
        List<Predecessor> predecessorWeights,
        List<SubUnit> subUnits,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason) {

    static final String TOPIC = "obligo.organisation";
    static final String TYPE = "obligo.organisation.jobcenter-changed.v1";

    static JobcenterChanged of(Jobcenter jobcenter) {
        JobcenterBody content = jobcenter.content();
        return new JobcenterChanged(
                jobcenter.jobcenter,
                content.name(),
                Objects.requireNonNull(content.form()),
                content.formValidFrom(),
                content.validFrom(),
                content.validTo(),
                content.regionalDirectorate(),
                content.land(),
                content.ags(),
                content.comparisonType(),
                content.comparisonMap(),
                content.earlier(),
                content.predecessors(),
                content.predecessorWeights(),
                content.subUnits(),
                jobcenter.revision,
                new Author(jobcenter.changedById, jobcenter.changedByName),
                jobcenter.changedAt,
                jobcenter.reason);
    }
}
