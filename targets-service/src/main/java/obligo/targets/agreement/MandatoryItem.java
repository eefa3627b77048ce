package obligo.targets.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import obligo.targets.parties.AgreementKind;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Target;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** What a version has to say of an indicator: a value for each of these genders, or none at all where it is monitored. */
record MandatoryItem(
        List<AgreementKind> kinds, List<Targets.Form> forms, String indicator, List<Gender> genders, Item.Kind kind) {

    boolean appliesTo(AgreementKind agreement, Targets content) {
        return kinds.contains(agreement) && forms.contains(content.form());
    }

    /** The genders for which a value is missing, none for what is monitored. */
    List<Gender> missingIn(Targets content) {
        return kind == Item.Kind.TARGET
                ? genders.stream()
                        .filter(gender -> valued(content).noneMatch(item -> item.gender() == gender))
                        .toList()
                : List.of();
    }

    /** The items that say a target value although the indicator is only monitored (T-7). */
    List<Item> valuedThoughMonitored(Targets content) {
        return kind == Item.Kind.MONITORING ? valued(content).toList() : List.of();
    }

    private Stream<Item> valued(Targets content) {
        return content.items().stream()
                .filter(item -> item.kind() == Item.Kind.TARGET && indicator.equals(item.indicator()))
                .filter(item -> saysValue(item.target()));
    }

    private static boolean saysValue(@Nullable Target target) {
        return target != null
                && Stream.of(target.absolute(), target.numerator(), target.rate())
                        .anyMatch(Objects::nonNull);
    }
}
