package obligo.targets.regional;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import obligo.http.Language;
import obligo.targets.indicators.Indicator;
import obligo.targets.indicators.Indicators;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Side;

/** What is missing in a strand's sums: counted and named. */
record RegionFindings(
        RegionalTargets.Strand strand, List<MemberTargets> members, Indicators indicators, Language language) {

    List<RegionFinding> findings() {
        List<RegionFinding> findings = new ArrayList<>();
        List<String> without = named(MemberTargets::isMissing);
        if (!without.isEmpty()) {
            findings.add(RegionFinding.withoutTargets(strand, without, language));
        }
        List<String> unknown = named(member -> member.weight() == null);
        if (!unknown.isEmpty()) {
            findings.add(RegionFinding.partUnknown(strand, unknown, language));
        }
        TreeSet<String> planned = new TreeSet<>();
        members.forEach(member -> member.items().keySet().stream()
                .filter(key -> key.kind() == Item.Kind.TARGET)
                .forEach(key -> planned.add(key.indicator())));
        for (String code : planned) {
            Indicator indicator = indicators.named(code).orElseThrow();
            List<String> silent = named(member -> member.revision() != null && !states(member, indicator));
            if (!silent.isEmpty()) {
                findings.add(RegionFinding.withoutFigure(strand, code, silent, language));
            }
        }
        return findings;
    }

    private List<String> named(Predicate<MemberTargets> which) {
        return members.stream()
                .filter(which)
                .map(member -> member.membership().jobcenter())
                .distinct()
                .toList();
    }

    /** Whether its target for all persons is given in the figures that the indicator is planned by. */
    private static boolean states(MemberTargets member, Indicator indicator) {
        Item item = member.items().get(new TargetKey(indicator.code(), Item.Kind.TARGET, Gender.TOTAL));
        Side target = item == null ? null : item.target();
        if (target == null) {
            return false;
        }
        return indicator.plannedAsAnnualAverage()
                ? target.absolute() != null
                : target.numerator() != null && target.denominator() != null;
    }
}
