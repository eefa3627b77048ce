package obligo.targets.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import obligo.http.Author;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A Jobcenter as it is read. */
@Schema(name = "StoredOrganisation", description = "A Jobcenter as a dated organisation (D-1)")
record JobcenterView(
        @Schema(description = "Träger-Nummer", examples = "34102")
        String jobcenter,

        @Schema(examples = "Duisburg, Stadt") String name,
        Form form,
        @Nullable LocalDate formValidFrom,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(examples = "nordrhein-westfalen") @Nullable String regionalDirectorate,

        List<String> predecessors,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason) {

    static JobcenterView of(Jobcenter jobcenter) {
        JobcenterBody content = jobcenter.content();
        return new JobcenterView(
                jobcenter.jobcenter,
                content.name(),
                content.form(),
                content.formValidFrom(),
                content.validFrom(),
                content.validTo(),
                content.regionalDirectorate(),
                content.predecessors(),
                jobcenter.revision,
                jobcenter.changedAt,
                new Author(jobcenter.changedById, jobcenter.changedByName),
                jobcenter.reason);
    }
}
