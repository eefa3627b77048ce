package obligo.targets.corridors;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import obligo.stated.Interval;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.parties.Subject;
import obligo.targets.plan.Item;
import obligo.targets.plan.TargetFigures;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** Which corridors hold for an agreement, and where its values lie within them. */
@ApplicationScoped
public class Corridors {
    private static final int DECIMALS = 4;

    private final Indicators indicators;

    Corridors(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Those that a Jobcenter is held to on a day, as known at an instant; none above the Jobcenters. */
    public List<CorridorView> of(Subject subject, LocalDate day, @Nullable Instant asOf) {
        return known(subject, day, asOf).stream().map(CorridorView::of).toList();
    }

    /** Those of a region's year as known at an instant. */
    public static List<CorridorView> ofRegion(String region, int fiscalYear, @Nullable Instant asOf) {
        return Corridor.known(region, fiscalYear, asOf).stream()
                .map(CorridorView::of)
                .toList();
    }

    /** Where a version's values lie in the corridors of its day, as they were known when it was said. */
    public List<CorridorPosition> positions(Subject subject, Targets content, LocalDate day, @Nullable Instant saidAt) {
        TargetFigures figures = TargetFigures.asPrinted(content, indicators);
        return known(subject, day, saidAt).stream()
                .map(corridor -> position(corridor, content, figures))
                .toList();
    }

    private CorridorPosition position(Corridor corridor, Targets content, TargetFigures figures) {
        CorridorBody bounds = corridor.content;
        Indicator indicator = indicators.named(bounds.indicator()).orElse(null);
        Interval value = content.items().stream()
                .filter(item -> item.kind() == Item.Kind.TARGET
                        && bounds.indicator().equals(item.indicator())
                        && bounds.gender() == item.gender())
                .map(item -> bounds.form().of(item, indicator, figures))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new CorridorPosition(
                corridor.id,
                bounds.indicator(),
                bounds.gender(),
                bounds.form(),
                bounds.low(),
                bounds.high(),
                value == null
                        ? null
                        : value.middle()
                                .setScale(DECIMALS, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString(),
                bounds.place(value));
    }

    private static List<Corridor> known(Subject subject, LocalDate day, @Nullable Instant asOf) {
        String region = subject.steeringRegion();
        return region == null
                ? List.of()
                : Corridor.known(region, subject.fiscalYear(), asOf).stream()
                        .filter(corridor -> corridor.content.appliesTo(subject.name(), day))
                        .toList();
    }
}
