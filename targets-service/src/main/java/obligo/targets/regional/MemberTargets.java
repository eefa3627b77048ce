package obligo.targets.regional;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import obligo.targets.organisation.Member;
import obligo.targets.organisation.Membership;
import obligo.targets.plan.Item;
import obligo.targets.plan.StoredTargets;
import org.jspecify.annotations.Nullable;

/** What one member brings into a sum: its targets, or nothing where it has none yet. */
record MemberTargets(Membership membership, @Nullable Long revision, Map<TargetKey, Item> items) {
    static MemberTargets of(Membership membership, StoredTargets.@Nullable Standing standing) {
        return standing == null
                ? new MemberTargets(membership, null, Map.of())
                : new MemberTargets(
                        membership,
                        standing.revision(),
                        countable(standing.targets().items()));
    }

    /** What a member has said in a version of its agreement. */
    static MemberTargets said(Member member, int version, List<Item> items) {
        Membership whole =
                new Membership(member.jobcenter(), member.jobcenter(), BigDecimal.ONE, member.name(), member.form());
        return new MemberTargets(whole, (long) version, countable(items));
    }

    private static Map<TargetKey, Item> countable(List<Item> items) {
        return items.stream()
                .filter(TargetKey::isCountable)
                .collect(Collectors.toMap(
                        TargetKey::of, item -> item, (one, other) -> one, () -> new TreeMap<>(TargetKey.ORDER)));
    }

    /** Unique in a region, also where one Jobcenter's figures count as several's: {@code 43102>43106}. */
    String row() {
        String jobcenter = membership.jobcenter();
        return jobcenter.equals(membership.countsAs()) ? jobcenter : jobcenter + ">" + membership.countsAs();
    }

    @Nullable
    BigDecimal weight() {
        return membership.weight();
    }

    /** Whether it owes targets and has none. */
    boolean isMissing() {
        return revision == null && !membership.isUnassigned();
    }
}
