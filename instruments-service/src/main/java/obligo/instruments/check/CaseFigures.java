package obligo.instruments.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import obligo.http.Money;
import obligo.instruments.catalogue.FundingProfile;
import obligo.instruments.catalogue.Instrument;
import obligo.instruments.catalogue.TypicalDuration;
import obligo.instruments.catalogue.UnitCost;
import obligo.instruments.catalogue.Utilisation;
import obligo.instruments.programme.Assumptions;
import obligo.instruments.programme.Position;
import org.jspecify.annotations.Nullable;

/**
 * What a case of a position costs and how long it lasts: as the position assumes, otherwise as the catalogue knows.
 * Nothing is taken from amounts of the plan, because those carry cases of earlier years (I-18). Remembers what it took
 * and what it did not find.
 */
final class CaseFigures {
    private final Position position;
    private final List<Instrument> instruments;
    private final CheckedPlace place;
    private final Set<Assumed> assumed = new LinkedHashSet<>();
    private final Set<Missing> missing = new LinkedHashSet<>();

    /** Where the Jobcenter is and what it is, as far as prices depend on it. */
    record CheckedPlace(@Nullable String region, @Nullable String form) {}

    CaseFigures(Position position, List<Instrument> instruments, CheckedPlace place) {
        this.position = position;
        this.instruments = instruments;
        this.place = place;
    }

    Set<Assumed> assumed() {
        return assumed;
    }

    Set<Missing> missing() {
        return missing;
    }

    void assume(Assumed.Kind kind, @Nullable String value) {
        assumed.add(new Assumed(kind, value, null));
    }

    /** Null where it is not known. */
    @Nullable
    Integer months(LocalDate start) {
        Integer stated = stated(Assumptions::months);
        if (stated != null) {
            assume(Assumed.Kind.DURATION, stated.toString());
            return stated;
        }
        Optional<TypicalDuration> known =
                ofAll(instrument -> instrument.planning().duration(start));
        if (known.isEmpty()) {
            miss(Missing.Figure.DURATION);
            return null;
        }
        Integer months = known.get().months();
        assumed.add(new Assumed(
                Assumed.Kind.DURATION, months.toString(), known.get().source()));
        return months;
    }

    /** Null where it is not known. */
    @Nullable
    Money costPerMonth(LocalDate start) {
        Money stated = stated(Assumptions::costPerMonth);
        if (stated != null) {
            assume(Assumed.Kind.COST_PER_MONTH, stated.toString());
            return stated;
        }
        Optional<UnitCost> known =
                ofAll(instrument -> instrument.planning().unitCost(start, place.region(), place.form()));
        if (known.isEmpty()) {
            miss(Missing.Figure.COST_PER_MONTH);
            return null;
        }
        UnitCost cost = known.get();
        assumed.add(new Assumed(Assumed.Kind.COST_PER_MONTH, cost.costPerMonth().toString(), cost.source()));
        if (cost.average() != null) {
            assumed.add(new Assumed(Assumed.Kind.AVERAGE_AS_FULL, null, cost.source()));
        }
        return cost.costPerMonth();
    }

    /** Null where it is not known; places are then not converted. */
    @Nullable
    Integer utilisationPercent(LocalDate day) {
        Integer stated = stated(Assumptions::utilisationPercent);
        if (stated != null) {
            assume(Assumed.Kind.UTILISATION, stated.toString());
            return stated;
        }
        Optional<Utilisation> known = ofAll(instrument -> instrument.planning().utilisation(day));
        known.ifPresent(utilisation -> assumed.add(
                new Assumed(Assumed.Kind.UTILISATION, Integer.toString(utilisation.percent()), utilisation.source())));
        return known.map(Utilisation::percent).orElse(null);
    }

    /** Empty where everything is paid in full, as it is where no instrument has a profile. */
    Optional<FundingProfile> fundingProfile(LocalDate start) {
        List<Optional<FundingProfile>> profiles = instruments.stream()
                .map(instrument -> instrument.planning().fundingProfile(start))
                .distinct()
                .toList();
        if (profiles.size() > 1) {
            miss(Missing.Figure.FUNDING_PROFILE);
            return Optional.empty();
        }
        Optional<FundingProfile> profile = profiles.isEmpty() ? Optional.empty() : profiles.get(0);
        profile.ifPresent(known -> assumed.add(
                new Assumed(Assumed.Kind.FUNDING_PROFILE, known.percentByYear().toString(), known.legalBasis())));
        return profile;
    }

    void miss(Missing.Figure figure) {
        missing.add(new Missing(figure, position.position()));
    }

    private <T> @Nullable T stated(Function<Assumptions, @Nullable T> figure) {
        return position.planning() == null ? null : figure.apply(position.planning());
    }

    /** What the catalogue says of all instruments alike: which of them a case takes is not planned. */
    private <T> Optional<T> ofAll(Function<Instrument, Optional<T>> figure) {
        List<Optional<T>> known = instruments.stream().map(figure).distinct().toList();
        return known.size() == 1 ? known.get(0) : Optional.empty();
    }
}
