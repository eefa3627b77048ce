package obligo.targets.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.targets.corridors.Corridors;
import obligo.targets.parties.Standing;
import obligo.targets.parties.Subject;

/** Puts a caller before an agreement as it stands. */
@ApplicationScoped
class Negotiations {
    private final Standing standing;
    private final Caller caller;
    private final Requirements requirements;
    private final Corridors corridors;

    Negotiations(Standing standing, Caller caller, Requirements requirements, Corridors corridors) {
        this.standing = standing;
        this.caller = caller;
        this.requirements = requirements;
        this.corridors = corridors;
    }

    /** @param taken its steps as far as they are looked at */
    Negotiation about(Subject asked, Agreement agreement, List<AgreementStep> taken) {
        Subject subject = agreement.asOpened(asked);
        return new Negotiation(
                subject,
                agreement.parties(requirements.kind(subject).parties()),
                taken,
                standing,
                Author.of(caller),
                requirements,
                corridors);
    }
}
