package obligo.instruments.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a year's programme stands after a step. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a year's programme stands")
public record ProgrammeState(
        @Enumerated(EnumType.STRING) ProgrammeStage stage,

        @Schema(
                description =
                        "The revision that is submitted, approved or published; absent for a draft. Later revisions "
                                + "are drafts beside it.",
                examples = "3")
        @Nullable
        Long ofRevision,

        @Schema(description = "Number of the publication in force; absent before the first", examples = "1") @Nullable
        Integer publication) {

    static final ProgrammeState NONE = new ProgrammeState(ProgrammeStage.DRAFT, null, null);

    /** How a year's programme stands now, or stood at an instant. */
    public static ProgrammeState of(String jobcenter, int fiscalYear, @Nullable Instant asOf) {
        return ProgrammeStep.last(ProgrammeStep.until(jobcenter, fiscalYear, asOf));
    }

    ProgrammeState submitted(long revision) {
        return new ProgrammeState(ProgrammeStage.SUBMITTED, revision, publication);
    }

    ProgrammeState approved() {
        return new ProgrammeState(ProgrammeStage.APPROVED, ofRevision, publication);
    }

    ProgrammeState published() {
        return publication == null
                ? new ProgrammeState(ProgrammeStage.PUBLISHED, ofRevision, 1)
                : new ProgrammeState(ProgrammeStage.AMENDED, ofRevision, publication + 1);
    }

    /** A draft again; what is published stays in force. */
    ProgrammeState draft() {
        return new ProgrammeState(ProgrammeStage.DRAFT, null, publication);
    }
}
