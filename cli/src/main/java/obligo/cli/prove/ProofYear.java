package obligo.cli.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import obligo.cli.trial.TrialYear;
import obligo.cli.trial.TrialYear.Allotment;
import obligo.cli.trial.TrialYear.Line;

/**
 * Duisburg with far too little money: its lines are planned for more than the pot has, so that lines, pots and
 * authorisations all refuse.
 */
final class ProofYear {
    static final String JOBCENTER = "34102";
    static final int YEAR = 2025;
    /** Where half of all bookings go. */
    static final String HOT_LINE = "MAT";
    /** Paid from two pots, so that each booking has to name one. */
    static final String LINE_OF_TWO_POTS = "FSJM_16H";

    private static final List<String> OTHER_LINES =
            List.of("VB", "MAG", "MPAV", "EGZ", "LES", "AGH_MAE", "GABE_16K", "BAE", "EQ");

    private ProofYear() {}

    static TrialYear small() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(HOT_LINE, 1_500_000));
        OTHER_LINES.forEach(line -> lines.add(Line.of(line, 800_000)));
        lines.add(new Line(LINE_OF_TWO_POTS, LINE_OF_TWO_POTS, Map.of("EGL", 500_000L, "VWK", 400_000L)));
        return new TrialYear(
                JOBCENTER,
                YEAR,
                List.of(
                        new Allotment("EGL", null, 6_000_000),
                        new Allotment("VWK", null, 600_000),
                        new Allotment("EGL", YEAR + 1, 1_500_000),
                        new Allotment("EGL", YEAR + 2, 500_000)),
                lines);
    }

    static List<String> otherLines() {
        return OTHER_LINES;
    }
}
