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

        Kind kind,
        @Schema(examples = "Duisburg, Stadt") String name,
        @Nullable Form form,
        @Nullable LocalDate formValidFrom,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(examples = "nordrhein-westfalen") @Nullable String regionalDirectorate,

        @Schema(examples = "NW") @Nullable String land,
        @Schema(examples = "[\"05112000\"]") List<String> ags,
        @Schema(examples = "IIIe") @Nullable String comparisonType,
        @Nullable String comparisonMap,
        List<Earlier> earlier,
        List<String> predecessors,
        List<Predecessor> predecessorWeights,

        @Schema(description = "Jobcenters that name this one as predecessor", examples = "[\"43106\"]")
        List<String> successors,

        List<SubUnit> subUnits,
        long revision,
        Instant changedAt,
        Author changedBy,
        @Nullable String changeReason) {

    /** What an organisation stands for; its number tells. */
    @Schema(
            name = "OrganisationKind",
            description =
                    "JOBCENTER: one of the Träger. UNASSIGNED: a pseudo-organisation for figures that belong to no "
                            + "single Jobcenter (D-3).")
    enum Kind {
        JOBCENTER,
        UNASSIGNED
    }

    static JobcenterView of(Jobcenter jobcenter, Organisations organisations) {
        JobcenterBody content = jobcenter.content();
        return new JobcenterView(
                jobcenter.jobcenter,
                Organisations.isUnassigned(jobcenter.jobcenter) ? Kind.UNASSIGNED : Kind.JOBCENTER,
                content.name(),
                content.form(),
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
                organisations.successorsOf(jobcenter.jobcenter).stream()
                        .map(Organisation::jobcenter)
                        .toList(),
                content.subUnits(),
                jobcenter.revision,
                jobcenter.changedAt,
                new Author(jobcenter.changedById, jobcenter.changedByName),
                jobcenter.reason);
    }
}
