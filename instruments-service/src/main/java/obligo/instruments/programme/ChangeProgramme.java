package obligo.instruments.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.instruments.neighbours.KnownJobcenter;
import obligo.instruments.year.ProgrammeRevision;
import obligo.instruments.year.ProgrammeYear;
import org.jspecify.annotations.Nullable;

/** Changes the programme of a year, as a whole or one position of it. */
@ApplicationScoped
public class ChangeProgramme {
    private final Caller caller;
    private final Event<ProgrammeRevised> revised;

    ChangeProgramme(Caller caller, Event<ProgrammeRevised> revised) {
        this.caller = caller;
        this.revised = revised;
    }

    /** @return the revision that is stored now, and whether it is the year's first */
    @Transactional
    public Changed put(String jobcenter, int fiscalYear, ExpectedRevision expected, Programme programme) {
        ProgrammeYear year = lock(jobcenter, fiscalYear);
        expected.require(year.revision());
        return store(year, stored(year), programme, BodyField.OF_PROGRAMME);
    }

    @Transactional
    public Changed putPosition(
            String jobcenter,
            int fiscalYear,
            ExpectedRevision expected,
            Position position,
            @Nullable String changeReason) {
        ProgrammeYear year = lock(jobcenter, fiscalYear);
        expected.require(year.revision());
        StoredProgramme stored = stored(year);
        Programme before = stored.programme().orElseThrow(() -> ProgrammeYear.notPlanned(jobcenter, fiscalYear));
        List<Position> positions = new ArrayList<>(before.positions());
        int place = 0;
        while (place < positions.size() && !positions.get(place).position().equals(position.position())) {
            place++;
        }
        if (place < positions.size()) {
            positions.set(place, position);
        } else {
            positions.add(position);
        }
        return store(year, stored, Programme.of(changeReason, before.frame(), positions), new BodyField(place));
    }

    private ProgrammeYear lock(String jobcenter, int fiscalYear) {
        KnownJobcenter.named(jobcenter);
        caller.mayWrite(jobcenter, Role.PLANNER);
        return ProgrammeYear.locked(jobcenter, fiscalYear);
    }

    private static StoredProgramme stored(ProgrammeYear year) {
        return StoredProgramme.at(year.jobcenter(), year.fiscalYear(), year.revision());
    }

    private Changed store(ProgrammeYear year, StoredProgramme stored, Programme programme, BodyField field) {
        Programme next = Programme.of(null, programme.frame(), programme.positions());
        Optional<Programme> before = stored.programme();
        if (before.isPresent() && before.get().equals(next)) {
            return new Changed(year.current(), false);
        }
        year.requireOpen();
        ProgrammeRules rules = new ProgrammeRules(programme, field);
        rules.checkShape();
        rules.checkCategories();
        rules.checkInstruments(year.fiscalYear());
        ProgrammeRevision revision = year.advance(caller, programme.changeReason());
        List<PositionChange> changes = stored.replace(programme, revision);
        revised.fire(new ProgrammeRevised(revision, next, changes));
        return new Changed(revision, before.isEmpty());
    }

    /** What a change came to. */
    public record Changed(ProgrammeRevision revision, boolean isFirst) {}
}
