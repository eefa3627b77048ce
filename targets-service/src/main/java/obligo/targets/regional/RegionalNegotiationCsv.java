package obligo.targets.regional;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same figures for a spreadsheet of a German office, as {@link RegionalTargetsCsv} writes them. */
record RegionalNegotiationCsv(RegionalNegotiation negotiation) {
    private static final List<String> COLUMNS =
            List.of("row", "strand", "jobcenter", "name", "status", "latestVersion", "standpoint");

    String text() {
        Stream<String> sums = negotiation.strands().stream()
                .flatMap(strand ->
                        lines(strand.sums(), List.of("SUM", strand.strand().name(), "", negotiation.name(), "", "")));
        Stream<String> members = negotiation.items().stream().flatMap(RegionalNegotiationCsv::lines);
        return Stream.of(Stream.of(heading()), sums, members)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", RegionalTargetsCsv.BYTE_ORDER_MARK, "\r\n"));
    }

    private static String heading() {
        return Stream.concat(COLUMNS.stream(), RegionalTargetsCsv.FIGURES.stream())
                .collect(Collectors.joining(";"));
    }

    /** A member that has said nothing yet has a line, too: who is missing is what is looked for. */
    private static Stream<String> lines(RegionalNegotiation.MemberState member) {
        List<String> head = List.of(
                "MEMBER",
                member.form().name(),
                member.jobcenter(),
                member.name(),
                text(member.status()),
                Integer.toString(member.latestVersion()));
        if (member.values().isEmpty()) {
            String empty = ";".repeat(RegionalTargetsCsv.FIGURES.size() + 1);
            return Stream.of(head.stream().map(RegionalTargetsCsv::quoted).collect(Collectors.joining(";")) + empty);
        }
        return lines(member.values(), head);
    }

    private static Stream<String> lines(List<RegionalNegotiation.StandpointSums> values, List<String> head) {
        return values.stream().flatMap(said -> said.targets().stream()
                .map(sum -> RegionalTargetsCsv.line(
                        Stream.concat(head.stream(), Stream.of(said.standpoint().name())), sum)));
    }

    private static String text(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
