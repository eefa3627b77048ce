package obligo.targets.regional;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same figures for a spreadsheet of a German office: semicolons, decimal commas, UTF-8 with byte order mark. A masked
 * figure is an asterisk, one that is not there a point (rulebook 4.4).
 */
record RegionalTargetsCsv(RegionalTargets targets) {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS = List.of("row", "strand", "jobcenter", "countsAs", "name", "weight");

    /** The columns of a line after its head. */
    static final List<String> FIGURES = List.of(
            "indicator",
            "kind",
            "gender",
            "baseAbsolute",
            "baseNumerator",
            "baseDenominator",
            "baseRate",
            "targetAbsolute",
            "targetNumerator",
            "targetDenominator",
            "targetRate",
            "change",
            "changePoints",
            "changeRate");

    String text() {
        Stream<String> sums = targets.strands().stream().flatMap(strand -> strand.sums().stream()
                .map(sum -> line(Stream.of("SUM", strand.strand().name(), "", "", targets.name(), ""), sum)));
        Stream<String> members = targets.items().stream()
                .flatMap(member -> member.targets().stream().map(target -> line(head(member), target)));
        return Stream.of(Stream.of(String.join(";", COLUMNS) + ";" + String.join(";", FIGURES)), sums, members)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static Stream<String> head(RegionalTargets.MemberRow member) {
        String weight = member.weight() == null ? "1" : member.weight();
        return Stream.of(
                "MEMBER",
                member.form() == null ? "" : member.form().name(),
                member.jobcenter(),
                member.countsAs() == null ? member.jobcenter() : member.countsAs(),
                member.name(),
                Boolean.TRUE.equals(member.weightUnknown()) ? "." : decimal(weight));
    }

    static String line(Stream<String> head, AddedUp sum) {
        Stream<String> key =
                Stream.of(sum.indicator(), sum.kind().name(), sum.gender().name());
        Stream<String> figures = Stream.of(
                        figures(sum.base()),
                        figures(sum.target()),
                        Stream.of(
                                figure(sum.change().absolute()),
                                figure(sum.change().points()),
                                figure(sum.change().rate())))
                .flatMap(figure -> figure);
        return Stream.of(head.map(RegionalTargetsCsv::quoted), key, figures)
                .flatMap(field -> field)
                .collect(Collectors.joining(";"));
    }

    private static Stream<String> figures(AddedUp.SideSums side) {
        return Stream.of(
                figure(side.absolute()), figure(side.numerator()), figure(side.denominator()), figure(side.rate()));
    }

    private static String figure(@Nullable Figure figure) {
        if (figure != null && figure.isMasked()) {
            return "*";
        }
        return figure == null || figure.value() == null ? "." : decimal(figure.value());
    }

    private static String decimal(String value) {
        return value.replace('.', ',');
    }

    static String quoted(String text) {
        return text.matches("[^;\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
