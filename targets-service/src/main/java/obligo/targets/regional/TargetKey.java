package obligo.targets.regional;

import java.util.Comparator;
import java.util.Objects;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;

/** What is added up with its like only: an indicator, what its items bind to, and whom they count. */
record TargetKey(String indicator, Item.Kind kind, Gender gender) {
    static final Comparator<TargetKey> ORDER = Comparator.comparing(TargetKey::indicator)
            .thenComparing(TargetKey::kind)
            .thenComparing(TargetKey::gender);

    static boolean isCountable(Item item) {
        return item.indicator() != null && (item.kind() == Item.Kind.TARGET || item.kind() == Item.Kind.MONITORING);
    }

    static TargetKey of(Item item) {
        return new TargetKey(Objects.requireNonNull(item.indicator()), item.kind(), item.gender());
    }
}
