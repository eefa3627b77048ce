package obligo.budget.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import obligo.budget.BudgetRefusal;
import obligo.budget.neighbours.KnownInstrument;
import obligo.http.CommonRefusal;
import obligo.http.DistinctKeys;
import obligo.http.Refusal;
import obligo.stated.Comparison;
import obligo.stated.Figures;
import obligo.stated.StatedFigure;

/** What a plan has to keep before it is stored. A wrong sum is no refusal: it is stored and found. */
final class PlanRules {
    private PlanRules() {}

    /** What holds within the plan itself. */
    static void checkShape(Plan plan) {
        DistinctKeys.require("lines", "line", plan.lines().stream().map(Line::line));
        DistinctKeys.require(
                "pots", "pot", plan.pots().stream().map(p -> p.pot().name()));
        DistinctKeys.require("series", "key", plan.series().stream().map(Series::key));
        DistinctKeys.require("stated", "key", plan.stated().stream().map(StatedFigure::key));
        for (int i = 0; i < plan.lines().size(); i++) {
            DistinctKeys.require(
                    "lines[" + i + "].sources",
                    "pot",
                    plan.lines().get(i).sources().stream()
                            .map(source -> source.pot().name()));
        }
        checkReferences(plan);
    }

    /** I-2: an instrument exists and can be planned in the year, except where a line only runs off. */
    static void checkInstruments(List<Line> lines, int fiscalYear) {
        Set<String> codes =
                lines.stream().flatMap(l -> l.instruments().stream()).collect(Collectors.toSet());
        Map<String, KnownInstrument> known = KnownInstrument.named(codes);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            for (String code : line.instruments()) {
                KnownInstrument instrument = known.get(code);
                String field = "lines[" + i + "].instruments";
                if (instrument == null) {
                    throw BudgetRefusal.INSTRUMENT_UNKNOWN
                            .refusal()
                            .with("instrument", code)
                            .with("line", line.line())
                            .at(field, "kein Instrument des Katalogs: " + code, "not in the catalogue: " + code);
                }
                if (!Boolean.TRUE.equals(line.runOff()) && !instrument.plannableIn(fiscalYear)) {
                    throw notPlannable(instrument, code, line, fiscalYear, field);
                }
            }
        }
    }

    private static Refusal notPlannable(
            KnownInstrument instrument, String code, Line line, int fiscalYear, String field) {
        return BudgetRefusal.INSTRUMENT_NOT_PLANNABLE
                .refusal()
                .with("instrument", code)
                .with("line", line.line())
                .with("year", fiscalYear)
                .with("plannableFrom", instrument.plannableFrom())
                .with("plannableTo", instrument.plannableTo())
                .at(field, code + " ist nicht planbar", code + " is not plannable");
    }

    /** Every derivation has to name figures that there are. */
    private static void checkReferences(Plan plan) {
        Figures figures = new PlanFigures(plan, (step, pot) -> Optional.empty());
        Comparison comparison = new Comparison(figures, plan.stated());
        comparison.fault().ifPresent(fault -> {
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
}
