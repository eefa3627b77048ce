package obligo.targets.corridors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import obligo.http.Author;
import obligo.http.Caller;
import obligo.http.CommonRefusal;
import obligo.http.ExpectedRevision;
import obligo.http.Role;
import obligo.targets.TargetsRefusal;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Form;
import obligo.targets.organisation.Member;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;

/** Sets or changes a corridor. A Regionaldirektion steers its gE, a Land its zkT (T-6). */
@ApplicationScoped
class ChangeCorridor {
    private final Caller caller;
    private final Regions regions;
    private final Indicators indicators;

    ChangeCorridor(Caller caller, Regions regions, Indicators indicators) {
        this.caller = caller;
        this.regions = regions;
        this.indicators = indicators;
    }

    /**
     * @return the corridor as it is stored now, and whether it is new
     * @throws obligo.http.Refusal {@code corridors-overlap}, {@code corridor-reversed}, {@code member-not-of-region}, {@code
     *     negotiated-nowhere}, {@code indicator-unknown}
     */
    @Transactional
    Changed put(Region region, int fiscalYear, UUID id, ExpectedRevision expected, CorridorBody body) {
        Form strand = requireSteering(region);
        Corridor.lock(region.region(), fiscalYear);
        List<Corridor> known = Corridor.known(region.region(), fiscalYear, null);
        Corridor before = known.stream()
                .filter(corridor -> corridor.id.equals(id))
                .findFirst()
                .orElse(null);
        expected.require(before == null ? 0 : before.revision);
        body.check();
        check(region, strand, fiscalYear, body);
        if (before != null && before.content.equals(body.content())) {
            return new Changed(CorridorView.of(before), false);
        }
        known.stream()
                .filter(other -> !other.id.equals(id) && other.content.overlaps(body))
                .findFirst()
                .ifPresent(other -> {
                    throw TargetsRefusal.CORRIDORS_OVERLAP.refusal().with("id", other.id);
                });
        long revision = 1;
        if (before != null) {
            before.latest = false;
            before.persistAndFlush();
            revision = before.revision + 1;
        }
        Corridor corridor = new Corridor(region.region(), fiscalYear, id, revision, body, Author.of(caller));
        corridor.persistAndFlush();
        return new Changed(CorridorView.of(corridor), before == null);
    }

    /** The strand that the region steers. */
    private Form requireSteering(Region region) {
        boolean isDirectorate = region.kind() == Region.Kind.DIRECTORATE;
        if (!isDirectorate && region.kind() != Region.Kind.LAND) {
            throw TargetsRefusal.NEGOTIATED_NOWHERE.refusal().with("region", region.region());
        }
        boolean steers = isDirectorate
                ? caller.oversees(Role.REGIONAL_DIRECTORATE, region.code())
                : caller.oversees(Role.LAND_AUTHORITY, region.region());
        if (!steers) {
            throw CommonRefusal.NOT_PERMITTED.refusal().with("region", region.region());
        }
        return isDirectorate ? Form.gE : Form.zkT;
    }

    private void check(Region region, Form strand, int fiscalYear, CorridorBody body) {
        if (indicators.named(body.indicator()).isEmpty()) {
            throw TargetsRefusal.INDICATOR_UNKNOWN.refusal().with("indicator", body.indicator());
        }
        var members = regions.members(region, LocalDate.of(fiscalYear, 1, 1), strand).stream()
                .map(Member::jobcenter)
                .collect(Collectors.toSet());
        for (int i = 0; i < body.members().size(); i++) {
            if (!members.contains(body.members().get(i))) {
                throw TargetsRefusal.MEMBER_NOT_OF_REGION
                        .refusal()
                        .with("jobcenter", body.members().get(i))
                        .with("region", region.region())
                        .with("year", fiscalYear)
                        .at("members[" + i + "]", "gehört nicht dazu", "does not belong to it");
            }
        }
    }

    /** What a change came to. */
    record Changed(CorridorView corridor, boolean isFirst) {}
}
