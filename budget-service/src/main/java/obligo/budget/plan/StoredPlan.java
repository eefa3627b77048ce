package obligo.budget.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import obligo.budget.year.BudgetRevision;

/** The versions of a plan's parts in the database: read at a revision, and replaced by what a new revision changes. */
public final class StoredPlan {
    private final PlanFrame frame;
    private final List<PlanLine> lines;

    private StoredPlan(PlanFrame frame, List<PlanLine> lines) {
        this.frame = frame;
        this.lines = lines;
    }

    /** The plan as of a revision, empty where there was none yet. */
    public static Optional<StoredPlan> at(String jobcenter, int fiscalYear, long revision) {
        return PlanFrame.at(jobcenter, fiscalYear, revision)
                .map(frame -> new StoredPlan(frame, PlanLine.at(jobcenter, fiscalYear, revision)));
    }

    public Plan plan() {
        return Plan.of(null, frame.content, lines.stream().map(PlanLine::toLine).toList());
    }

    /** Writes a first plan. */
    static List<LineChange> begin(Plan plan, BudgetRevision revision) {
        new PlanFrame(revision, plan.frame()).persist();
        List<LineChange> changes = new ArrayList<>();
        for (int place = 0; place < plan.lines().size(); place++) {
            Line line = plan.lines().get(place);
            new PlanLine(revision, place, line).persist();
            changes.add(new LineChange(line.line(), null, line));
        }
        return changes;
    }

    /** Ends the versions that the new plan replaces and begins their successors; what is the same is left alone. */
    List<LineChange> replace(Plan plan, BudgetRevision revision) {
        boolean sameFrame = frame.content.equals(plan.frame());
        if (!sameFrame) {
            frame.untilRevision = revision.number();
        }
        Map<String, PlanLine> before = new LinkedHashMap<>();
        lines.forEach(line -> before.put(line.line, line));
        List<PlanLine> begun = new ArrayList<>();
        List<LineChange> changes = new ArrayList<>();
        for (int place = 0; place < plan.lines().size(); place++) {
            Line line = plan.lines().get(place);
            PlanLine old = before.remove(line.line());
            if (old != null && old.place == place && old.toLine().equals(line)) {
                continue;
            }
            begun.add(new PlanLine(revision, place, line));
            if (old == null) {
                changes.add(new LineChange(line.line(), null, line));
            } else {
                old.untilRevision = revision.number();
                changes.add(new LineChange(line.line(), old.toLine(), line));
            }
        }
        for (PlanLine gone : before.values()) {
            gone.untilRevision = revision.number();
            changes.add(new LineChange(gone.line, gone.toLine(), null));
        }
        PlanLine.flush(); // The database allows one current version of a part: the old ones end first.
        if (!sameFrame) {
            new PlanFrame(revision, plan.frame()).persist();
        }
        begun.forEach(line -> line.persist());
        changes.removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }
}
