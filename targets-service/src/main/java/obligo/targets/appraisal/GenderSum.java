package obligo.targets.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import obligo.stated.Derivation;
import obligo.stated.Qualifier;
import obligo.stated.StatedFigure;
import obligo.stated.Unit;
import obligo.targets.indicators.Indicator;
import obligo.targets.plan.Base;
import obligo.targets.plan.Gender;
import obligo.targets.plan.Item;
import obligo.targets.plan.Side;
import obligo.targets.plan.Targets;
import org.jspecify.annotations.Nullable;

/** A total that its genders have to add up to (T-26); rates never do. */
record GenderSum(Item total, List<Item> parts, String side, String field, long value, Unit unit) {

    /** The sums that an item has to be, none where it is no total or a gender is missing. */
    static List<GenderSum> of(Item total, Targets targets, @Nullable Indicator indicator) {
        if (total.gender() != Gender.TOTAL || indicator == null) {
            return List.of();
        }
        List<Item> parts = targets.items().stream()
                .filter(item -> item.gender() != Gender.TOTAL)
                .filter(item -> indicator.code().equals(item.indicator()) && item.kind() == total.kind())
                .toList();
        if (Stream.of(Gender.FEMALE, Gender.MALE)
                .anyMatch(gender -> parts.stream().noneMatch(part -> part.gender() == gender))) {
            return List.of();
        }
        List<GenderSum> sums = new ArrayList<>();
        for (String side : List.of("base", "target")) {
            Side ofTotal = side(total, side);
            if (ofTotal == null
                    || !comparable(
                            ofTotal,
                            parts.stream().map(part -> side(part, side)).toList())) {
                continue;
            }
            add(sums, total, parts, side, "absolute", ofTotal.absolute(), indicator);
            add(sums, total, parts, side, "numerator", ofTotal.numerator(), indicator);
            add(sums, total, parts, side, "denominator", ofTotal.denominator(), indicator);
        }
        return sums;
    }

    private static void add(
            List<GenderSum> sums,
            Item total,
            List<Item> parts,
            String side,
            String field,
            @Nullable Long value,
            Indicator indicator) {
        if (value != null) {
            sums.add(new GenderSum(total, parts, side, field, value, unit(indicator, field)));
        }
    }

    private static @Nullable Side side(Item item, String side) {
        return side.equals("base") ? item.base() : item.target();
    }

    /** Sides of another period or data state do not add up, and what is only about a number contradicts no sum. */
    private static boolean comparable(Side total, List<? extends @Nullable Side> parts) {
        return total.qualifier() != Qualifier.ABOUT
                && parts.stream()
                        .allMatch(part -> part != null
                                && part.qualifier() != Qualifier.ABOUT
                                && Objects.equals(moment(part), moment(total)));
    }

    private static String moment(Side side) {
        return side instanceof Base base ? base.period() + " " + base.dataState() : "";
    }

    static Unit unit(@Nullable Indicator indicator, String field) {
        if (indicator == null) {
            return Unit.COUNT;
        }
        return field.equals("denominator")
                ? indicator.denominator().unit()
                : indicator.numerator().unit();
    }

    String reference() {
        return side + ":" + total.item() + ":" + field;
    }

    /** The total as a stated figure that its genders have to explain. */
    StatedFigure stated(String whichSide) {
        List<String> references = parts.stream()
                .map(part -> side + ":" + part.item() + ":" + field)
                .toList();
        Side ofTotal = Objects.requireNonNull(side(total, side));
        Long step = ofTotal.roundedTo();
        return new StatedFigure(
                "implied",
                total.label() + whichSide,
                null,
                Long.toString(value),
                null,
                unit,
                ofTotal.qualifier(),
                step == null ? null : step.toString(),
                null,
                null,
                null,
                null,
                new Derivation(Derivation.Kind.SUM, references, null));
    }
}
