package obligo.instruments.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.outbox.FeedRights;

/**
 * A programme's events are for whoever may read the programme. Those of the catalogue name the plans and agreements of all
 * Jobcenters that a change touches, so they are for who may read all of them.
 */
@ApplicationScoped
class InstrumentsFeedRights implements FeedRights {
    private static final String OF_THE_CATALOGUE = "obligo.instruments.";

    private final Caller caller;

    InstrumentsFeedRights(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void mayRead(String type, String key) {
        if (type.startsWith(OF_THE_CATALOGUE)) {
            if (!caller.overseesAll()) {
                throw CommonRefusal.NOT_PERMITTED.refusal();
            }
        } else {
            String jobcenter = key.substring(0, key.indexOf('/'));
            caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        }
    }
}
