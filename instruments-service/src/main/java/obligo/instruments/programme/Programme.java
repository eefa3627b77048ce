package obligo.instruments.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import obligo.instruments.schemes.Scheme;
import obligo.stated.SourceDocument;
import obligo.stated.StatedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme as it is sent. */
@Schema(description = "What a Jobcenter's year plans to promote, as its document states it")
public record Programme(
        @Schema(description = "Why the programme is changed") @Nullable @Size(max = 500)
        String changeReason,

        @NotNull @Valid SourceDocument document,

        @Schema(
                description = "Categorisation scheme that the positions' categories belong to (I-5)",
                examples = "34102-2025-amip")
        @Nullable
        @Pattern(regexp = Scheme.KEY)
        String scheme,

        @NotNull @Size(max = 500) List<@NotNull @Valid Position> positions,
        @NotNull @Size(max = 500) List<@NotNull @Valid EducationGoal> educationPlan,
        @NotNull @Size(max = 100) List<@NotNull @Valid MunicipalBenefit> municipalServices,
        @NotNull @Size(max = 500) List<@NotNull @Valid Strategy> strategies,
        @NotNull @Size(max = 1000) List<@NotNull @Valid StatedFigure> stated) {

    public Programme {
        // An absent list is an empty one: a programme without education plan need not spell it.
        positions = positions == null ? List.of() : positions;
        educationPlan = educationPlan == null ? List.of() : educationPlan;
        municipalServices = municipalServices == null ? List.of() : municipalServices;
        strategies = strategies == null ? List.of() : strategies;
        stated = stated == null ? List.of() : stated;
    }

    /** Keys of the positions that serve a strategy or one that is part of it. */
    public Set<String> servedBy(String strategy) {
        Set<String> keys = new TreeSet<>();
        strategies.stream().filter(one -> one.key().equals(strategy)).forEach(one -> keys.addAll(one.served()));
        strategies.stream()
                .filter(one -> strategy.equals(one.parent()))
                .forEach(one -> keys.addAll(servedBy(one.key())));
        return keys;
    }

    /** All but the positions: it changes seldom, and positions change one by one. */
    Frame frame() {
        return new Frame(document, scheme, educationPlan, municipalServices, strategies, stated);
    }

    static Programme of(@Nullable String changeReason, Frame frame, List<Position> positions) {
        return new Programme(
                changeReason,
                frame.document(),
                frame.scheme(),
                positions,
                frame.educationPlan(),
                frame.municipalServices(),
                frame.strategies(),
                frame.stated());
    }

    /** A programme without its positions. */
    record Frame(
            SourceDocument document,
            @Nullable String scheme,
            List<EducationGoal> educationPlan,
            List<MunicipalBenefit> municipalServices,
            List<Strategy> strategies,
            List<StatedFigure> stated) {}
}
