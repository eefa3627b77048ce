package obligo.instruments.schemes;

import java.util.List;
import java.util.Set;
import obligo.http.DistinctKeys;
import obligo.instruments.Hierarchy;
import obligo.instruments.InstrumentsRefusal;
import obligo.instruments.catalogue.InstrumentRevision;

/** What a scheme has to keep before it is stored. */
final class SchemeRules {
    private SchemeRules() {}

    static void check(Scheme scheme) {
        List<Scheme.Category> categories = scheme.categories();
        DistinctKeys.require("categories", "key", categories.stream().map(Scheme.Category::key));
        DistinctKeys.require(
                "assignments", "instrument", scheme.assignments().stream().map(Scheme.Assignment::instrument));
        new Hierarchy<>(categories, Scheme.Category::key, Scheme.Category::parent)
                .require(
                        InstrumentsRefusal.PARENT_UNKNOWN,
                        InstrumentsRefusal.PARENT_CIRCLE,
                        index -> "categories[" + index + "].parent");
        checkAssignments(scheme);
    }

    private static void checkAssignments(Scheme scheme) {
        Set<String> known = InstrumentRevision.named(scheme.assignments().stream()
                        .map(Scheme.Assignment::instrument)
                        .toList())
                .keySet();
        Set<String> categories = scheme.categoryKeys();
        for (int i = 0; i < scheme.assignments().size(); i++) {
            Scheme.Assignment assignment = scheme.assignments().get(i);
            String instrument = assignment.instrument();
            if (!known.contains(instrument)) {
                throw InstrumentsRefusal.INSTRUMENT_UNKNOWN
                        .refusal()
                        .with("instrument", instrument)
                        .at(
                                "assignments[" + i + "].instrument",
                                "kein Instrument des Katalogs: " + instrument,
                                "not in the catalogue: " + instrument);
            }
            String category = assignment.category();
            if (!categories.contains(category)) {
                throw InstrumentsRefusal.CATEGORY_UNKNOWN
                        .refusal()
                        .with("category", category)
                        .at(
                                "assignments[" + i + "].category",
                                "keine Kategorie des Schemas: " + category,
                                "not a category of the scheme: " + category);
            }
        }
    }
}
