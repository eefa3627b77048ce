package obligo.targets.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        List<String> predecessors,
        long revision,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason) {

    static final String TOPIC = "obligo.organisation";
    static final String TYPE = "obligo.organisation.jobcenter-changed.v1";

    static JobcenterChanged of(Jobcenter jobcenter) {
        JobcenterView view = JobcenterView.of(jobcenter);
        return new JobcenterChanged(
                view.jobcenter(),
                view.name(),
                view.form(),
                view.formValidFrom(),
                view.validFrom(),
                view.validTo(),
                view.regionalDirectorate(),
                view.predecessors(),
                view.revision(),
                view.changedBy(),
                view.changedAt(),
                view.changeReason());
    }
}
