package obligo.instruments.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import obligo.stated.Ratio;

/** What positions need in each year, exactly; added up before anything is rounded, so that splitting changes nothing. */
record Needs(Map<Integer, Ratio> centsByYear, Map<Integer, Ratio> atMinimum, Set<Missing> missing) {

    static Needs nothing() {
        return new Needs(new TreeMap<>(), new TreeMap<>(), new LinkedHashSet<>());
    }

    static Needs unknown(Missing missing) {
        return new Needs(new TreeMap<>(), new TreeMap<>(), Set.of(missing));
    }

    Needs plus(Needs other) {
        Needs sum = nothing();
        for (Needs part : List.of(this, other)) {
            part.centsByYear.forEach((year, cents) -> sum.centsByYear.merge(year, cents, Ratio::plus));
            part.atMinimum.forEach((year, cents) -> sum.atMinimum.merge(year, cents, Ratio::plus));
            sum.missing.addAll(part.missing);
        }
        return sum;
    }

    List<Missing> missingInOrder() {
        return new ArrayList<>(missing);
    }
}
