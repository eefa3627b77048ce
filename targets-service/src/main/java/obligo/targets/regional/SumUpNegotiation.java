package obligo.targets.regional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import obligo.targets.agreement.Negotiated;
import obligo.targets.agreement.Standpoint;
import obligo.targets.agreement.Status;
import obligo.targets.corridors.Corridors;
import obligo.targets.indicators.Indicators;
import obligo.targets.organisation.Member;
import obligo.targets.organisation.Region;
import obligo.targets.organisation.Regions;
import obligo.targets.regional.RegionalNegotiation.AtStatus;
import obligo.targets.regional.RegionalNegotiation.MemberState;
import obligo.targets.regional.RegionalNegotiation.StandpointSums;
import obligo.targets.regional.RegionalNegotiation.StrandState;
import obligo.targets.regional.RegionalTargets.Strand;
import org.jspecify.annotations.Nullable;

/** Adds up what both sides have said until now, while they still negotiate (T-37), with gE and zkT apart (T-6). */
@ApplicationScoped
class SumUpNegotiation {
    private final Regions regions;
    private final Adding adding;

    SumUpNegotiation(Regions regions, Indicators indicators) {
        this.regions = regions;
        this.adding = new Adding(indicators, Withheld.NOTHING);
    }

    /** @param strand only this one, null for each and both */
    @Transactional
    RegionalNegotiation sumUp(Region region, int year, @Nullable Strand strand, @Nullable Instant asOf) {
        List<Member> all = members(region, year, Strand.BOTH);
        Map<String, Negotiated> negotiated =
                Negotiated.inYear(all.stream().map(Member::jobcenter).toList(), year, asOf);
        List<Strand> strands = strand == null ? List.of(Strand.values()) : List.of(strand);
        return new RegionalNegotiation(
                region.region(),
                region.kind(),
                region.name(),
                year,
                asOf,
                strands.stream()
                        .map(one -> state(one, members(region, year, one), negotiated, asOf))
                        .toList(),
                Corridors.ofRegion(region.region(), year, asOf),
                members(region, year, strand == null ? Strand.BOTH : strand).stream()
                        .map(member -> state(member, negotiated.get(member.jobcenter()), asOf))
                        .toList(),
                null);
    }

    /** As organised on the first day of the year that is negotiated. */
    private List<Member> members(Region region, int year, Strand strand) {
        return regions.members(region, LocalDate.of(year, 1, 1), strand.form());
    }

    private StrandState state(
            Strand strand, List<Member> members, Map<String, Negotiated> negotiated, @Nullable Instant asOf) {
        List<Negotiated> opened = members.stream()
                .map(member -> negotiated.get(member.jobcenter()))
                .filter(Objects::nonNull)
                .toList();
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        opened.forEach(agreement -> statuses.merge(agreement.status(asOf), 1, Integer::sum));
        return new StrandState(
                strand,
                members.size(),
                members.size() - opened.size(),
                statuses.entrySet().stream()
                        .map(at -> new AtStatus(at.getKey(), at.getValue()))
                        .toList(),
                members.stream()
                        .map(Member::jobcenter)
                        .filter(jobcenter -> !hasOffered(negotiated.get(jobcenter)))
                        .toList(),
                sums(strand.name(), members, negotiated));
    }

    private static boolean hasOffered(@Nullable Negotiated agreement) {
        return agreement != null && agreement.version(Standpoint.BOTTOM_UP) > 0;
    }

    /** One sum a standpoint that at least one of the members has. */
    private List<StandpointSums> sums(String row, List<Member> members, Map<String, Negotiated> negotiated) {
        List<StandpointSums> sums = new ArrayList<>();
        for (Standpoint standpoint : Standpoint.values()) {
            List<MemberTargets> said = members.stream()
                    .flatMap(member -> Optional.ofNullable(negotiated.get(member.jobcenter())).stream()
                            .flatMap(agreement -> said(member, agreement, standpoint).stream()))
                    .toList();
            if (!said.isEmpty()) {
                sums.add(new StandpointSums(standpoint, said.size(), adding.sums(row, said)));
            }
        }
        return sums;
    }

    private static Optional<MemberTargets> said(Member member, Negotiated agreement, Standpoint standpoint) {
        return Optional.ofNullable(agreement.items(standpoint))
                .map(items -> MemberTargets.said(member, agreement.version(standpoint), items));
    }

    private MemberState state(Member member, @Nullable Negotiated agreement, @Nullable Instant asOf) {
        if (agreement == null) {
            return new MemberState(
                    member.jobcenter(), member.name(), member.form(), null, null, 0, null, null, List.of(), List.of());
        }
        return new MemberState(
                member.jobcenter(),
                member.name(),
                member.form(),
                agreement.status(asOf),
                agreement.revision(),
                agreement.latestVersion(),
                agreement.latestSide(),
                agreement.lastStepAt(),
                agreement.signatures(),
                sums(member.jobcenter(), List.of(member), Map.of(member.jobcenter(), agreement)));
    }
}
