package obligo.instruments.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a year's programme has come, for the first time or in an amendment. */
@Schema(
        description =
                "DRAFT: being written. SUBMITTED: a revision lies before the approving body. APPROVED: the body has "
                        + "agreed to it (§ 44c(6) SGB II). PUBLISHED: it is a named cut. AMENDED: another cut has taken the place of "
                        + "a published one. While an amendment is written, submitted and approved, the published cut stays in force.")
public enum ProgrammeStage {
    DRAFT,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    AMENDED;

    boolean isPublished() {
        return this == PUBLISHED || this == AMENDED;
    }
}
