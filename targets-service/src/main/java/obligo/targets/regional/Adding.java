package obligo.targets.regional;

import java.util.List;
import java.util.TreeSet;
import obligo.targets.indicators.Indicators;

/** Adds up whatever members it is given, for a reader who may not see everything. */
record Adding(Indicators indicators, Withheld withheld) {

    /** One sum a key that at least one of them has. */
    List<AddedUp> sums(String row, List<MemberTargets> members) {
        TreeSet<TargetKey> keys = new TreeSet<>(TargetKey.ORDER);
        members.forEach(member -> keys.addAll(member.items().keySet()));
        return keys.stream()
                .map(key ->
                        new AddUp(row, key, indicators.named(key.indicator()).orElseThrow(), members, withheld).added())
                .toList();
    }
}
