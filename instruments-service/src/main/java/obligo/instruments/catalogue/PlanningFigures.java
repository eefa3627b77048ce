package obligo.instruments.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What sources say of an instrument's costs. What none says is absent: it is not known, and not zero. */
@Schema(
        description =
                "What a plan needs to be paid for, as dated rows with their source. What no source says is absent: a "
                        + "programme may state its own assumption.")
public record PlanningFigures(
        @NotNull @Size(max = 50) List<@NotNull @Valid FundingProfile> fundingProfiles,
        @NotNull @Size(max = 50) List<@NotNull @Valid TypicalDuration> durations,
        @NotNull @Size(max = 50) List<@NotNull @Valid Utilisation> utilisations,
        @NotNull @Size(max = 500) List<@NotNull @Valid UnitCost> unitCosts) {

    public static final PlanningFigures NONE = new PlanningFigures(List.of(), List.of(), List.of(), List.of());

    public PlanningFigures {
        fundingProfiles = fundingProfiles == null ? List.of() : fundingProfiles;
        durations = durations == null ? List.of() : durations;
        utilisations = utilisations == null ? List.of() : utilisations;
        unitCosts = unitCosts == null ? List.of() : unitCosts;
    }

    public Optional<FundingProfile> fundingProfile(LocalDate start) {
        return Dated.on(start, fundingProfiles);
    }

    public Optional<TypicalDuration> duration(LocalDate start) {
        return Dated.on(start, durations);
    }

    public Optional<Utilisation> utilisation(LocalDate day) {
        return Dated.on(day, utilisations);
    }

    /** Whether for some day of a time it says otherwise than another. */
    public boolean differs(PlanningFigures other, LocalDate first, LocalDate last) {
        return Stream.of(this, other)
                        .flatMap(PlanningFigures::rows)
                        .flatMap(row -> Stream.of(
                                Optional.of(row.from()),
                                Optional.ofNullable(row.to()).map(day -> day.plusDays(1))))
                        .flatMap(Optional::stream)
                        .filter(day -> day.isAfter(first) && !day.isAfter(last))
                        .anyMatch(day -> differs(other, day))
                || differs(other, first);
    }

    private boolean differs(PlanningFigures other, LocalDate day) {
        return !Dated.saidOn(day, fundingProfiles).equals(Dated.saidOn(day, other.fundingProfiles))
                || !Dated.saidOn(day, durations).equals(Dated.saidOn(day, other.durations))
                || !Dated.saidOn(day, utilisations).equals(Dated.saidOn(day, other.utilisations))
                || !Dated.saidOn(day, unitCosts).equals(Dated.saidOn(day, other.unitCosts));
    }

    private Stream<Dated> rows() {
        return Stream.of(fundingProfiles, durations, utilisations, unitCosts).flatMap(List::stream);
    }

    /** What holds for a Jobcenter of a region and form on a day; of several the one that says most. */
    public Optional<UnitCost> unitCost(LocalDate day, @Nullable String region, @Nullable String form) {
        return unitCosts.stream()
                .filter(cost -> cost.holdsFor(region, form))
                .sorted(Comparator.comparingInt(UnitCost::precision).reversed())
                .filter(cost -> Dated.on(day, List.of(cost)).isPresent())
                .findFirst();
    }
}
