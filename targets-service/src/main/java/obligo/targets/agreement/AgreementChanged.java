package obligo.targets.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import obligo.http.Author;
import obligo.targets.parties.AgreementKind;
import obligo.targets.parties.Party;
import obligo.targets.parties.PlanningSide;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code obligo.targets.agreement-changed.v1}: how an agreement stands after a step. What it says stands in {@code
 * obligo.targets.plan-changed.v1} as soon as it is in force.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementChanged(
        @Nullable String jobcenter,
        @Nullable String region,
        int year,
        long revision,
        AgreementKind kind,
        Stage stage,
        @Nullable Version latest,
        @Nullable Integer agreedVersion,
        @Nullable Integer inForceVersion,
        @Nullable LocalDate inForceFrom,
        boolean amended,
        List<Party> parties,
        List<Signature> signatures,
        TakenStep step,
        Author changedBy,
        Instant changedAt,
        @Nullable String reason) {

    static final String TOPIC = "obligo.targets";
    static final String TYPE = "obligo.targets.agreement-changed.v1";

    /** The version said last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(int version, @Nullable PlanningSide side) {}

    /** A signature under the agreed version. */
    record Signature(Party party, LocalDate signedOn, String documentHash) {}

    /** The step that led here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakenStep(
            UUID id,
            StepType type,
            @Nullable Integer version,
            @Nullable PlanningSide side,
            @Nullable Party party) {}

    static AgreementChanged of(Negotiation before, AgreementStep taken) {
        AgreementState state = taken.state();
        List<AgreementStep> all =
                Stream.concat(before.taken().stream(), Stream.of(taken)).toList();
        int year = before.subject().fiscalYear();
        return new AgreementChanged(
                before.subject().jobcenter(),
                before.subject().region(),
                year,
                taken.revision(),
                before.subject().kind(),
                state.stage(),
                AgreementVersion.step(all, state.latestVersion())
                        .map(step -> new Version(step.version(), step.side()))
                        .orElse(null),
                known(state.agreedVersion()),
                known(state.inForceVersion()),
                state.inForceVersion() == 0 ? null : LocalDate.of(year, 1, 1),
                state.amended(),
                before.parties(),
                Negotiation.signatures(all, state.agreedVersion()).stream()
                        .map(step -> (Sign) step.step())
                        .map(sign -> new Signature(sign.party(), sign.signedOn(), sign.documentHash()))
                        .toList(),
                new TakenStep(taken.id(), taken.type(), known(taken.version()), taken.side(), taken.party()),
                taken.takenBy(),
                taken.takenAt(),
                taken.step().comment());
    }

    private static @Nullable Integer known(int version) {
        return version == 0 ? null : Integer.valueOf(version);
    }
}
