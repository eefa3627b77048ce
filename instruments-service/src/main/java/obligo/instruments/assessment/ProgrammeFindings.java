package obligo.instruments.assessment;

import java.util.List;
import java.util.Locale;
import obligo.stated.Derivation;
import obligo.stated.Finding;
import obligo.stated.Verdict;

/** Names the rule behind what a programme states otherwise than its rows say. */
final class ProgrammeFindings {
    private ProgrammeFindings() {}

    static List<Finding> of(List<Verdict> verdicts, Locale locale) {
        return verdicts.stream()
                .filter(Verdict::contradicts)
                .map(verdict -> finding(verdict, locale))
                .toList();
    }

    private static Finding finding(Verdict verdict, Locale locale) {
        Derivation derivation = verdict.figure().derivation();
        List<String> of = derivation == null ? List.of() : derivation.of();
        boolean ofCategory = of.stream().anyMatch(reference -> reference.startsWith("category-entries:"));
        boolean ofTotal = of.stream().anyMatch(reference -> reference.endsWith("-total"));
        String ruleId = ofCategory ? "R-19" : ofTotal ? "R-3" : "G-2";
        String code = ofCategory ? "CATEGORY_ASSIGNMENT" : ofTotal ? "PLAN_TOTAL" : "INCONSISTENT_STATEMENT";
        return Finding.of("stated:" + verdict.figure().key(), verdict, ruleId, code, locale);
    }
}
