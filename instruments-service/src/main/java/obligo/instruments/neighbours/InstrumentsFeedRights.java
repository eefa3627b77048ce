package obligo.instruments.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import obligo.http.Caller;
import obligo.outbox.FeedRights;

/** The catalogue's events are for all, a programme's for whoever may read the programme. */
@ApplicationScoped
class InstrumentsFeedRights implements FeedRights {
    private static final String OF_THE_CATALOGUE = "obligo.instruments.";

    private final Caller caller;

    InstrumentsFeedRights(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void mayRead(String type, String key) {
        if (!type.startsWith(OF_THE_CATALOGUE)) {
            String jobcenter = key.substring(0, key.indexOf('/'));
            caller.mayRead(jobcenter, KnownJobcenter.named(jobcenter).regionalDirectorate());
        }
    }
}
