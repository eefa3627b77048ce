package obligo.instruments.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import obligo.instruments.year.ProgrammeRevision;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a programme's parts in the database: read at a revision, and replaced by what a new revision changes.
 */
public final class StoredProgramme {
    private final @Nullable ProgrammeFrame frame;
    private final List<ProgrammePosition> positions;

    private StoredProgramme(@Nullable ProgrammeFrame frame, List<ProgrammePosition> positions) {
        this.frame = frame;
        this.positions = positions;
    }

    /** What is stored as of a revision: nothing before the first. */
    static StoredProgramme at(String jobcenter, int fiscalYear, long revision) {
        return new StoredProgramme(
                ProgrammeFrame.at(jobcenter, fiscalYear, revision).orElse(null),
                ProgrammePosition.at(jobcenter, fiscalYear, revision));
    }

    /** The programme as of a revision. */
    public static Programme at(ProgrammeRevision revision) {
        return at(revision.jobcenter(), revision.fiscalYear(), revision.number())
                .programme()
                .orElseThrow();
    }

    /** The current positions of several programmes of a year, each in its document's order. */
    public static Map<String, List<Position>> positions(Collection<String> jobcenters, int fiscalYear) {
        return ProgrammePosition.current(jobcenters, fiscalYear).stream()
                .collect(Collectors.groupingBy(
                        ProgrammePosition::jobcenter,
                        Collectors.mapping(ProgrammePosition::toPosition, Collectors.toList())));
    }

    /** The programme without a reason, which is the revision's. Empty before there is one. */
    Optional<Programme> programme() {
        return Optional.ofNullable(frame)
                .map(stored -> Programme.of(
                        null,
                        stored.content,
                        positions.stream().map(ProgrammePosition::toPosition).toList()));
    }

    /** Ends the versions that the new programme replaces and begins their successors; what is the same is left alone. */
    List<PositionChange> replace(Programme programme, ProgrammeRevision revision) {
        boolean sameFrame = frame != null && frame.content.equals(programme.frame());
        if (frame != null && !sameFrame) {
            frame.untilRevision = revision.number();
        }
        Map<String, ProgrammePosition> before = new LinkedHashMap<>();
        positions.forEach(stored -> before.put(stored.position, stored));
        List<ProgrammePosition> begun = new ArrayList<>();
        List<PositionChange> changes = new ArrayList<>();
        for (int place = 0; place < programme.positions().size(); place++) {
            Position position = programme.positions().get(place);
            ProgrammePosition old = before.remove(position.position());
            Position was = old == null ? null : old.toPosition();
            if (old != null && old.place == place && position.equals(was)) {
                continue;
            }
            if (old != null) {
                old.untilRevision = revision.number();
            }
            begun.add(new ProgrammePosition(revision, place, position));
            changes.add(new PositionChange(position.position(), was, position));
        }
        for (ProgrammePosition gone : before.values()) {
            gone.untilRevision = revision.number();
            changes.add(new PositionChange(gone.position, gone.toPosition(), null));
        }
        ProgrammePosition.flush(); // The database allows one current version of a part: the old ones end first.
        if (!sameFrame) {
            new ProgrammeFrame(revision, programme.frame()).persist();
        }
        begun.forEach(position -> position.persist());
        changes.removeIf(change -> Objects.equals(change.before(), change.after()));
        return changes;
    }
}
