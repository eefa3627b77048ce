package obligo.instruments.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import obligo.instruments.neighbours.HeardLine;
import obligo.instruments.programme.Position;

/**
 * Instruments that can only be judged together, because a position or a line names several of them; with all positions
 * and lines that name one of them.
 */
record InstrumentGroup(Set<String> instruments, List<Position> rows, List<HeardLine> lines) {

    static List<InstrumentGroup> of(List<Position> rows, List<HeardLine> lines) {
        List<Set<String>> sets = new ArrayList<>();
        Stream.concat(rows.stream().map(Position::instruments), lines.stream().map(HeardLine::instruments))
                .filter(codes -> !codes.isEmpty())
                .forEach(codes -> join(sets, codes));
        List<InstrumentGroup> groups = new ArrayList<>();
        for (Set<String> codes : sets) {
            groups.add(new InstrumentGroup(
                    codes,
                    rows.stream()
                            .filter(row -> row.instruments().stream().anyMatch(codes::contains))
                            .toList(),
                    lines.stream().filter(line -> line.pays(codes)).toList()));
        }
        rows.stream()
                .filter(row -> row.instruments().isEmpty())
                .forEach(row -> groups.add(new InstrumentGroup(Set.of(), List.of(row), List.of())));
        return groups;
    }

    private static void join(List<Set<String>> sets, Collection<String> codes) {
        Set<String> joined = new TreeSet<>(codes);
        List<Set<String>> touched = sets.stream()
                .filter(set -> codes.stream().anyMatch(set::contains))
                .toList();
        int place = touched.isEmpty() ? sets.size() : sets.indexOf(touched.get(0));
        touched.forEach(joined::addAll);
        sets.removeAll(touched);
        sets.add(place, joined);
    }

    /** The lines that pay new cases: money for cases of earlier years pays none (I-3). */
    List<HeardLine> linesForNewCases() {
        return lines.stream().filter(line -> !line.onlyRunsOff()).toList();
    }

    boolean onlyRunsOff() {
        return !lines.isEmpty() && linesForNewCases().isEmpty();
    }
}
