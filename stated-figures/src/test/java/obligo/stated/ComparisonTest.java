package obligo.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ComparisonTest {
    private static StatedFigure figure(
            String value, Unit unit, @Nullable Qualifier qualifier, @Nullable String roundedTo, Derivation derivation) {
        return new StatedFigure(
                "x", "X", null, value, null, unit, qualifier, roundedTo, null, null, null, null, derivation);
    }

    private static StatedFigure euros(String value, Derivation derivation) {
        return figure(value, Unit.EUR, null, null, derivation);
    }

    private static Derivation sum(String... of) {
        return new Derivation(Derivation.Kind.SUM, List.of(of), null);
    }

    private static Verdict verdict(Rows rows, StatedFigure figure, StatedFigure... others) {
        List<StatedFigure> all = new ArrayList<>(List.of(others));
        all.add(figure);
        return new Comparison(rows, all).verdict(figure);
    }

    /** Change rates of published programmes: from unrounded values, printed with one or two decimals (1.12). */
    @ParameterizedTest
    @CsvSource({
        "58565156, 60708781, -3.53, true", // Duisburg 2025, allotted
        "71054195, 70713936, 0.48, true",
        "37008, 35197, 5.1, true", // Duisburg 2025, LZB: 5.1453
        "37008, 35197, 5.2, false",
        "7180, 7660, -7.3, false" // Kleve 2022: K3 is not the change of the annual average (T-24)
    })
    void changeRatesAreHeldAgainstUnroundedValues(String now, String before, String printed, boolean agrees) {
        Rows rows = new Rows().row("a", "now", now).row("b", "before", before);
        Derivation rate = new Derivation(Derivation.Kind.CHANGE_RATE, List.of("row:now"), List.of("row:before"));
        assertThat(verdict(rows, figure(printed, Unit.PERCENT, null, null, rate))
                        .agrees())
                .isEqualTo(agrees);
    }

    @Test
    void aRateOfRoundedValuesContradictsOnlyWhatNoUnroundedValuesExplain() {
        // Bochum 2023: 32.5 after 39.0 million is -16.67 %, printed -16.6 %; both are rounded to 0.1 million.
        Rows rows = new Rows()
                .row("a", "now", Interval.printed("32500000", "100000"))
                .row("b", "before", Interval.printed("39000000", "100000"));
        Derivation rate = new Derivation(Derivation.Kind.CHANGE_RATE, List.of("row:now"), List.of("row:before"));
        assertThat(verdict(rows, figure("-16.6", Unit.PERCENT, null, null, rate))
                        .agrees())
                .isTrue();
        assertThat(verdict(rows, figure("-16.0", Unit.PERCENT, null, null, rate))
                        .agrees())
                .isFalse();
    }

    /** What stands before a number bounds it on one side; it never narrows what rounding allows. */
    @ParameterizedTest
    @CsvSource({
        "UP_TO, 22.49, 20.00, true",
        "UP_TO, 22.49, 22.50, false",
        "LESS_THAN, 10, 9.65, true",
        "LESS_THAN, 10, 10.6, false",
        "MORE_THAN, 13, 14.0, true",
        "MORE_THAN, 13, 12.0, false",
        "MORE_THAN, 6.6, 6.577392, true", // Bochum 2024: "gut 6,6 Millionen" of 6,577,392
        "AT_LEAST, 5, 5, true",
        "ABOUT, 50.53, 50.44, false"
    })
    void qualifiersWidenOnOneSide(Qualifier qualifier, String printed, String computed, boolean agrees) {
        Rows rows = new Rows().row("a", "r", computed);
        assertThat(verdict(rows, figure(printed, Unit.PERCENT, qualifier, null, sum("row:r")))
                        .agrees())
                .isEqualTo(agrees);
    }

    @Test
    void aEuroAndAFewRowsAreRounding() {
        Rows rows = new Rows().row("1", "a", "10").row("1", "b", "20").row("1", "c", "30");
        assertThat(verdict(rows, euros("61", sum("total"))).cause())
                .isEqualTo(new Cause(Cause.Code.ROUNDING, List.of()));
        assertThat(verdict(rows, euros("64", sum("total"))).cause()).isNull();
    }

    @Test
    void theRowOfAnotherGroupIsNamed() {
        // Duisburg 2025: group 1 is stated with the 33,632 euros of Freie Förderung, which the table lists in group 5.
        Rows rows = new Rows()
                .row("1", "MAT", "5814642")
                .row("1", "REST", "13748114")
                .row("5", "FF", "33632")
                .row("5", "RK", "7474");
        Verdict verdict = verdict(rows, euros("19596388", sum("group:1")));
        assertThat(verdict.difference()).isEqualByComparingTo("33632");
        assertThat(verdict.cause()).isEqualTo(new Cause(Cause.Code.ROW_OF_ANOTHER_GROUP, List.of("row:FF")));
        assertThat(Finding.of("k", verdict, "R-19", "CATEGORY_ASSIGNMENT", Locale.GERMAN)
                        .text())
                .isEqualTo("X: angegeben 19.596.388 €, errechnet 19.562.756 €, Unterschied +33.632 €. "
                        + "Der Unterschied ist genau die Zeile row:FF, die einer anderen Gruppe zugeordnet ist.");
    }

    @Test
    void theRowLeftOutAndTheRowCountedTwiceAreNamed() {
        Rows rows = new Rows().row("1", "a", "1000").row("1", "b", "270").row("1", "c", "5000");
        assertThat(verdict(rows, euros("6000", sum("group:1"))).cause())
                .isEqualTo(new Cause(Cause.Code.ROW_LEFT_OUT, List.of("row:b")));
        assertThat(verdict(rows, euros("6540", sum("group:1"))).cause())
                .isEqualTo(new Cause(Cause.Code.ROW_COUNTED_TWICE, List.of("row:b")));
    }

    @Test
    void whereTwoRowsWouldExplainItNoneIsNamed() {
        Rows rows = new Rows().row("1", "a", "1000").row("2", "b", "270").row("3", "c", "270");
        assertThat(verdict(rows, euros("1270", sum("group:1"))).cause()).isNull();
    }

    @Test
    void swappedDigitsAreNamed() {
        Rows rows = new Rows().row("w", "women", "10942").row("m", "men", "10006");
        StatedFigure total = figure("20984", Unit.PERSONS, null, null, sum("row:women", "row:men"));
        Verdict verdict = verdict(rows, total);
        assertThat(verdict.difference()).isEqualByComparingTo("36");
        assertThat(verdict.cause()).isEqualTo(new Cause(Cause.Code.TRANSPOSED_DIGITS, List.of()));
    }

    @Test
    void nothingIsComparedWithAFigureThatHasNoNumber() {
        Rows rows = new Rows().row("1", "a", (Interval) null).row("1", "b", "5");
        Verdict verdict = verdict(rows, euros("5", sum("row:a", "row:b")));
        assertThat(verdict.agrees()).isNull();
        assertThat(verdict.contradicts()).isFalse();
    }

    @Test
    void aShareOfZeroIsNotJudged() {
        Rows rows = new Rows().row("1", "a", "5").row("2", "b", "0");
        Derivation share = new Derivation(Derivation.Kind.SHARE, List.of("row:a"), List.of("row:b"));
        assertThat(verdict(rows, figure("1", Unit.PERCENT, null, null, share)).agrees())
                .isNull();
    }

    @Test
    void statedFiguresMayRestOnStatedFigures() {
        // Duisburg 2025: the change of the global budget is stated, and its rate rests on it.
        StatedFigure change = new StatedFigure(
                "change",
                "Change",
                null,
                "-13184900",
                null,
                Unit.EUR,
                null,
                null,
                null,
                null,
                null,
                null,
                sum("row:now", "-row:before"));
        Rows rows = new Rows().row("a", "now", "123474288").row("b", "before", "136659188");
        Derivation rate =
                new Derivation(Derivation.Kind.CHANGE_RATE, List.of("row:now"), List.of("row:now", "-stated:change"));
        StatedFigure figure = figure("-9.65", Unit.PERCENT, null, null, rate);
        assertThat(verdict(rows, figure, change).agrees()).isTrue();
        assertThat(verdict(rows, change).agrees()).isTrue();
    }

    @Test
    void aReferenceThatNamesNothingIsAFaultAlsoBehindAnUnknownValue() {
        Rows rows = new Rows().row("1", "a", (Interval) null);
        StatedFigure figure = euros("1", sum("row:a", "row:none"));
        assertThatThrownBy(() -> verdict(rows, figure)).isInstanceOf(Figures.UnknownReference.class);
        assertThat(new Comparison(rows, List.of(figure)).fault()).contains(new Comparison.Fault(0, "x", "row:none"));
    }
}
