package obligo.targets.parties;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.Role;
import obligo.targets.TargetsRefusal;
import org.jspecify.annotations.Nullable;

/** For which side the caller speaks and for which parties it may sign. Always a person's: a machine agrees to nothing. */
@ApplicationScoped
public class Standing {
    private final Caller caller;

    Standing(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lets pass who may read an agreement.
     *
     * @throws obligo.http.Refusal {@code not-permitted}
     */
    public void mayRead(Subject subject) {
        if (subject.kind().isOfJobcenter()) {
            caller.mayRead(subject.name(), subject.overseer());
        } else if (!caller.overseesAll()
                && Arrays.stream(PlanningSide.values()).noneMatch(side -> speaksFor(side, subject))) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("region", subject.name());
        }
    }

    /**
     * Lets pass who speaks for a side or may sign for a party.
     *
     * @throws obligo.http.Refusal {@code not-permitted}
     */
    public void mayTakePart(Subject subject) {
        boolean speaks = Arrays.stream(PlanningSide.values()).anyMatch(side -> speaksFor(side, subject));
        if (!speaks && Arrays.stream(Party.values()).noneMatch(party -> belongsTo(party, subject))) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("subject", subject.name());
        }
    }

    /** The side that the caller speaks for, if it is one. */
    public Optional<PlanningSide> side(Subject subject) {
        List<PlanningSide> sides = Arrays.stream(PlanningSide.values())
                .filter(side -> speaksFor(side, subject))
                .toList();
        // Who would be both sides at once agrees with nobody.
        return sides.size() == 1 ? Optional.of(sides.get(0)) : Optional.empty();
    }

    /**
     * The side that the caller speaks for.
     *
     * @throws obligo.http.Refusal {@code person-required}, {@code not-permitted}
     */
    public PlanningSide requireSide(Subject subject) {
        requirePerson();
        return side(subject)
                .orElseThrow(() -> CommonRefusal.NOT_PERMITTED.refusal().with("subject", subject.name()));
    }

    /** @throws obligo.http.Refusal {@code person-required} */
    public void requirePerson() {
        if (caller.isMachine()) {
            throw TargetsRefusal.PERSON_REQUIRED.refusal().with("caller", caller.id());
        }
    }

    private boolean speaksFor(PlanningSide side, Subject subject) {
        boolean isBelow = side == PlanningSide.BOTTOM_UP;
        return !caller.isMachine()
                && switch (subject.kind()) {
                    case JOINT_FACILITY -> isBelow ? plans(subject) : directs(subject);
                    case OPTING_MUNICIPALITY -> isBelow ? plans(subject) : governs(subject.overseer());
                    case FEDERATION_AGENCY -> caller.is(isBelow ? Role.FEDERAL_AGENCY : Role.FEDERAL_MINISTRY);
                    case FEDERATION_LAND -> isBelow ? governs(subject.name()) : caller.is(Role.FEDERAL_MINISTRY);
                };
    }

    /** Whether the caller belongs to the party, and may sign for it. */
    public boolean belongsTo(Party party, Subject subject) {
        return !caller.isMachine()
                && switch (party) {
                    case BMAS -> caller.is(Role.FEDERAL_MINISTRY);
                    case BA -> subject.kind().isOfJobcenter() ? directs(subject) : caller.is(Role.FEDERAL_AGENCY);
                    case LAND -> governs(subject.kind().isOfJobcenter() ? subject.overseer() : subject.name());
                    case MUNICIPALITY -> caller.is(Role.MUNICIPALITY) && caller.isOf(subject.name());
                    case MANAGEMENT -> caller.is(Role.MANAGER) && caller.isOf(subject.name());
                    case ZKT ->
                        (caller.is(Role.MANAGER) || caller.is(Role.MUNICIPALITY)) && caller.isOf(subject.name());
                };
    }

    private boolean plans(Subject subject) {
        return (caller.is(Role.PLANNER) || caller.is(Role.MANAGER)) && caller.isOf(subject.name());
    }

    private boolean directs(Subject subject) {
        return caller.oversees(Role.REGIONAL_DIRECTORATE, subject.overseer());
    }

    private boolean governs(@Nullable String land) {
        return caller.oversees(Role.LAND_AUTHORITY, land);
    }
}
