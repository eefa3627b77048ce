package obligo.targets.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.outbox.Outbox;

/** Changes or adds a Jobcenter. */
@ApplicationScoped
class ChangeJobcenter {
    private final Caller caller;
    private final KnownOrganisations known;
    private final Outbox outbox;

    ChangeJobcenter(Caller caller, KnownOrganisations known, Outbox outbox) {
        this.caller = caller;
        this.known = known;
        this.outbox = outbox;
    }

    @Transactional
    Changed put(String number, ExpectedRevision expected, JobcenterBody body) {
        caller.must(Role.CATALOGUE_EDITOR);
        Jobcenter.lockAll();
        Optional<Jobcenter> stored = Jobcenter.findByIdOptional(number);
        expected.require(stored.map(jobcenter -> jobcenter.revision).orElse(0L));
        JobcenterBody content = body.content();
        new JobcenterRules(number, content).checkBeside(known.now());
        Jobcenter jobcenter = stored.orElseGet(() -> Jobcenter.numbered(number));
        if (stored.isEmpty() || !jobcenter.content().equals(content)) {
            jobcenter.become(content, Author.of(caller), body.changeReason(), outbox);
        }
        return new Changed(jobcenter, stored.isEmpty());
    }

    /** What a change came to. */
    record Changed(Jobcenter jobcenter, boolean isFirst) {}
}
