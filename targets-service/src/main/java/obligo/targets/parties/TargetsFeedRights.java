package obligo.targets.parties;

import jakarta.enterprise.context.ApplicationScoped;
import obligo.http.Caller;
import obligo.outbox.FeedRights;
import obligo.targets.organisation.Jobcenter;
import obligo.targets.organisation.Regions;

/** Organisations' events are for all, those of targets, actuals and agreements for whoever may read these. */
@ApplicationScoped
class TargetsFeedRights implements FeedRights {
    private static final String OF_ORGANISATIONS = "obligo.organisation.";
    private static final String OF_AGREEMENTS = "obligo.targets.agreement-";

    private final Caller caller;
    private final Standing standing;
    private final Regions regions;

    TargetsFeedRights(Caller caller, Standing standing, Regions regions) {
        this.caller = caller;
        this.standing = standing;
        this.regions = regions;
    }

    @Override
    public void mayRead(String type, String key) {
        if (type.startsWith(OF_ORGANISATIONS)) {
            return;
        }
        String name = key.substring(0, key.indexOf('/'));
        int year = Integer.parseInt(key.substring(key.indexOf('/') + 1));
        if (regions.all().stream().anyMatch(region -> region.region().equals(name))) {
            standing.mayRead(Subject.ofRegion(regions.named(name), year));
        } else if (type.startsWith(OF_AGREEMENTS)) {
            standing.mayRead(Subject.ofJobcenter(name, year));
        } else {
            caller.mayRead(name, Jobcenter.inYear(name, year).overseer());
        }
    }
}
