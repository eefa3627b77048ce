package obligo.instruments.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.http.CommonRefusal;
import obligo.http.DistinctKeys;
import obligo.http.Refusal;
import obligo.instruments.Hierarchy;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.InstrumentRevision;
import obligo.instruments.schemes.StoredScheme;
import obligo.stated.Comparison;
import obligo.stated.StatedFigure;
import org.jspecify.annotations.Nullable;

/** What a programme has to keep before it is stored. A wrong sum is no refusal: it is stored and found. */
public final class ProgrammeRules {
    private final Programme programme;
    private final BodyField field;

    ProgrammeRules(Programme programme, BodyField field) {
        this.programme = programme;
        this.field = field;
    }

    /** What a programme has to keep that is only proposed: whether it can be planned is what its check answers. */
    public static void checkProposed(Programme programme) {
        new ProgrammeRules(programme, BodyField.OF_PROGRAMME).checkShape();
    }

    /** What holds within the programme itself. */
    void checkShape() {
        List<Position> positions = programme.positions();
        DistinctKeys.require("positions", "position", positions.stream().map(Position::position));
        DistinctKeys.require(
                "educationPlan", "key", programme.educationPlan().stream().map(EducationGoal::key));
        DistinctKeys.require(
                "municipalServices",
                "key",
                programme.municipalServices().stream().map(MunicipalBenefit::key));
        DistinctKeys.require(
                "strategies", "key", programme.strategies().stream().map(Strategy::key));
        DistinctKeys.require("stated", "key", programme.stated().stream().map(StatedFigure::key));
        new Hierarchy<>(positions, Position::position, Position::parent)
                .require(
                        InstrumentsRefusal.PARENT_UNKNOWN,
                        InstrumentsRefusal.PARENT_CIRCLE,
                        index -> field.of(index, "parent"));
        new Hierarchy<>(positions, Position::position, Position::containedIn)
                .require(
                        InstrumentsRefusal.CONTAINER_UNKNOWN,
                        InstrumentsRefusal.CONTAINER_CIRCLE,
                        index -> field.of(index, "containedIn"));
        new Hierarchy<>(programme.strategies(), Strategy::key, Strategy::parent)
                .require(
                        InstrumentsRefusal.PARENT_UNKNOWN,
                        InstrumentsRefusal.PARENT_CIRCLE,
                        index -> "strategies[" + index + "].parent");
        checkContainersOfCounts();
        checkStrategies();
        checkAssumptions();
        checkReferences();
    }

    private void checkStrategies() {
        Set<String> keys =
                programme.positions().stream().map(Position::position).collect(Collectors.toSet());
        for (int i = 0; i < programme.strategies().size(); i++) {
            Strategy strategy = programme.strategies().get(i);
            String at = "strategies[" + i + "].positions";
            for (String position : strategy.served()) {
                if (!keys.contains(position)) {
                    throw InstrumentsRefusal.POSITION_UNKNOWN
                            .refusal()
                            .with("position", position)
                            .with("strategy", strategy.key())
                            .at(at, "gibt es nicht: " + position, "does not exist: " + position);
                }
            }
        }
    }

    private void checkAssumptions() {
        for (int i = 0; i < programme.positions().size(); i++) {
            Position position = programme.positions().get(i);
            if (position.planning() != null) {
                position.planning().check(position, field.of(i, "planning"));
            }
        }
    }

    private void checkContainersOfCounts() {
        Set<String> keys =
                programme.positions().stream().map(Position::position).collect(Collectors.toSet());
        for (int i = 0; i < programme.positions().size(); i++) {
            Position position = programme.positions().get(i);
            for (Count count : position.counts().toList()) {
                String container = count.containedIn();
                if (container != null && !keys.contains(container)) {
                    throw InstrumentsRefusal.CONTAINER_UNKNOWN
                            .refusal()
                            .with("key", position.position())
                            .with("parent", container)
                            .at(
                                    field.of(i, "containedIn"),
                                    "gibt es nicht: " + container,
                                    "does not exist: " + container);
                }
            }
        }
    }

    /** Every derivation has to name figures that there are. */
    private void checkReferences() {
        new Comparison(new ProgrammeFigures(programme), programme.stated())
                .fault()
                .ifPresent(fault -> {
                    throw CommonRefusal.REFERENCE_UNKNOWN
                            .refusal()
                            .with("figure", fault.key())
                            .with("reference", fault.reference())
                            .at(
                                    "stated[" + fault.index() + "].derivation",
                                    "benennt nichts: " + fault.reference(),
                                    "names nothing: " + fault.reference());
                });
    }

    /** I-5: categories are those of the scheme that the programme names, as far as that is known. */
    void checkCategories() {
        Set<String> known = programme.scheme() == null
                ? null
                : StoredScheme.categoriesOf(programme.scheme()).orElse(null);
        if (known == null) {
            return;
        }
        for (int i = 0; i < programme.positions().size(); i++) {
            if (field.covers(i)) {
                Position position = programme.positions().get(i);
                requireCategory(known, position, position.category(), field.of(i, "category"));
                requireCategory(known, position, position.subcategory(), field.of(i, "subcategory"));
            }
        }
    }

    private void requireCategory(Set<String> known, Position position, @Nullable String category, String at) {
        if (category != null && !known.contains(category)) {
            throw InstrumentsRefusal.CATEGORY_UNKNOWN
                    .refusal()
                    .with("category", category)
                    .with("position", position.position())
                    .with("scheme", programme.scheme())
                    .at(at, "keine Kategorie des Schemas: " + category, "not a category of the scheme: " + category);
        }
    }

    /** I-2: instruments exist, and where entries are planned from the Jobcenter's money one of them is plannable. */
    void checkInstruments(int fiscalYear) {
        Set<String> codes = programme.positions().stream()
                .flatMap(position -> position.instruments().stream())
                .collect(Collectors.toSet());
        Map<String, InstrumentRevision> known = InstrumentRevision.named(codes);
        for (int i = 0; i < programme.positions().size(); i++) {
            if (field.covers(i)) {
                checkInstruments(programme.positions().get(i), known, fiscalYear, field.of(i, "instruments"));
            }
        }
    }

    private static void checkInstruments(
            Position position, Map<String, InstrumentRevision> known, int fiscalYear, String at) {
        List<InstrumentRevision> named = new ArrayList<>();
        for (String code : position.instruments()) {
            InstrumentRevision instrument = known.get(code);
            if (instrument == null) {
                throw InstrumentsRefusal.INSTRUMENT_UNKNOWN
                        .refusal()
                        .with("instrument", code)
                        .with("position", position.position())
                        .at(at, "kein Instrument des Katalogs: " + code, "not in the catalogue: " + code);
            }
            named.add(instrument);
        }
        boolean binds = position.plansEntries() && position.paidByJobcenter() && !position.onlyMentioned();
        if (binds && !named.isEmpty() && named.stream().noneMatch(instrument -> instrument.plannableIn(fiscalYear))) {
            throw notPlannable(named.get(0), position, fiscalYear, at);
        }
    }

    private static Refusal notPlannable(InstrumentRevision instrument, Position position, int fiscalYear, String at) {
        return InstrumentsRefusal.INSTRUMENT_NOT_PLANNABLE
                .refusal()
                .with("instrument", instrument.code())
                .with("position", position.position())
                .with("year", fiscalYear)
                .with("plannableFrom", instrument.plannableFrom())
                .with("plannableTo", instrument.plannableTo())
                .at(
                        at,
                        "für Eintritte nicht planbar; wer sonst zahlt, steht in funder",
                        "not plannable for entries; funder says who else pays");
    }
}
