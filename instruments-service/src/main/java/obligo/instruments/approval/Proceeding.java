package obligo.instruments.approval;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import obligo.http.Author;
import obligo.http.CommonRefusal;
import obligo.http.ExpectedRevision;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.year.ProgrammeYear;
import org.jspecify.annotations.Nullable;

/**
 * A year's programme at the moment of a step: how it stands, and who takes the step.
 *
 * @param taken all steps until now, in their order
 */
record Proceeding(ProgrammeYear year, List<ProgrammeStep> taken, Author author) {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Berlin"); // D-13

    static LocalDate today() {
        return LocalDate.now(LEGAL_TIME);
    }

    ProgrammeState state() {
        return ProgrammeStep.last(taken);
    }

    /** @throws obligo.http.Refusal {@code programme-step-out-of-order} */
    void requireOrder(StepType type) {
        if (!type.isPossibleFrom(state().stage())) {
            throw InstrumentsRefusal.PROGRAMME_STEP_OUT_OF_ORDER
                    .refusal()
                    .with("stage", state().stage())
                    .with("type", type);
        }
    }

    /** @throws obligo.http.Refusal {@code revision-unknown}, {@code revision-stale} */
    void requireLatest(long revision) {
        if (revision > year.revision()) {
            throw CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", revision);
        }
        new ExpectedRevision(revision).require(year.revision());
    }

    /** @throws obligo.http.Refusal {@code revision-unknown}, {@code programme-revision-not-current} */
    void requireCurrent(long revision) {
        if (revision > year.revision()) {
            throw CommonRefusal.REVISION_UNKNOWN.refusal().with("revision", revision);
        }
        if (!Objects.equals(revision, state().ofRevision())) {
            throw InstrumentsRefusal.PROGRAMME_REVISION_NOT_CURRENT
                    .refusal()
                    .with("revision", revision)
                    .with("stage", state().stage())
                    .with("current", state().ofRevision());
        }
    }

    /**
     * M-92: whoever wrote or submitted a revision does not approve it, by person and not by role.
     *
     * @throws obligo.http.Refusal {@code approver-had-part}
     */
    void requireHadNoPart(long revision) {
        Author submitter = taken.get(taken.size() - 1).takenBy();
        Author writer = year.at(revision).changedBy();
        if (author.id().equals(submitter.id()) || author.id().equals(writer.id())) {
            throw InstrumentsRefusal.APPROVER_HAD_PART
                    .refusal()
                    .with("caller", author.id())
                    .with("revision", revision);
        }
    }

    /** @throws obligo.http.Refusal {@code reason-missing} */
    void requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw InstrumentsRefusal.REASON_MISSING.refusal().at("reason", "fehlt", "is missing");
        }
    }
}
