package obligo.targets.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All organisations at one moment, and how figures pass from one to the next when they are split or merged. */
final class Organisations {
    private final Map<String, Organisation> all = new TreeMap<>();
    private final Map<String, List<Organisation>> successors = new TreeMap<>();

    Organisations(Collection<Organisation> organisations) {
        organisations.forEach(organisation -> all.put(organisation.jobcenter(), organisation));
        for (Organisation organisation : all.values()) {
            organisation.predecessors().forEach(predecessor -> successors
                    .computeIfAbsent(predecessor, none -> new ArrayList<>())
                    .add(organisation));
        }
    }

    static boolean isUnassigned(String organisation) {
        return organisation.startsWith("ZZ-");
    }

    /** Those that exist on a day, by number. */
    Stream<Organisation> on(LocalDate day) {
        return all.values().stream().filter(organisation -> organisation.on(day).isPresent());
    }

    Optional<Organisation> named(String jobcenter) {
        return Optional.ofNullable(all.get(jobcenter));
    }

    /** Those that name it as a predecessor, by number. */
    List<Organisation> successorsOf(String jobcenter) {
        return successors.getOrDefault(jobcenter, List.of());
    }

    /**
     * For whom the figures that an organisation reported on {@code then} count as organised on {@code now}; a null weight
     * is not known.
     */
    Map<String, @Nullable BigDecimal> shares(Organisation organisation, LocalDate then, LocalDate now) {
        Map<String, @Nullable BigDecimal> shares = new LinkedHashMap<>();
        if (now.isBefore(then)) {
            back(organisation, now, BigDecimal.ONE, shares);
        } else {
            forward(organisation, then, now, BigDecimal.ONE, shares);
        }
        return shares;
    }

    /** To the successors of the next split or merger, and from each of them on. What is left over stays, or is nobody's. */
    private void forward(
            Organisation from,
            LocalDate then,
            LocalDate now,
            @Nullable BigDecimal weight,
            Map<String, @Nullable BigDecimal> shares) {
        LocalDate next = successorsOf(from.jobcenter()).stream()
                .map(Organisation::validFrom)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(then) && !day.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (next == null) {
            add(shares, from.on(now).isPresent() ? from.jobcenter() : unassigned(from), weight);
            return;
        }
        List<Organisation> heirs = successorsOf(from.jobcenter()).stream()
                .filter(heir -> next.equals(heir.validFrom()))
                .toList();
        boolean goesOn = from.on(next).isPresent();
        Function<Organisation, @Nullable BigDecimal> part = heir -> part(from, heir, heirs.size() == 1 && !goesOn);
        BigDecimal left = BigDecimal.ONE;
        for (Organisation heir : heirs) {
            BigDecimal share = part.apply(heir);
            left = left == null || share == null ? null : left.subtract(share);
            forward(heir, next, now, times(weight, share), shares);
        }
        if (goesOn) {
            forward(from, next, now, times(weight, left), shares);
        } else if (left != null && left.signum() > 0) {
            add(shares, unassigned(from), times(weight, left));
        }
    }

    /** An only heir of what has ended inherits all of it, said or not. */
    private static @Nullable BigDecimal part(Organisation from, Organisation heir, boolean onlyOne) {
        BigDecimal said = heir.weights().get(from.jobcenter());
        return said == null && onlyOne ? BigDecimal.ONE : said;
    }

    /** To the predecessor; of several, nobody knows the parts, for weights only lead forward. */
    private void back(
            Organisation from, LocalDate now, @Nullable BigDecimal weight, Map<String, @Nullable BigDecimal> shares) {
        if (from.on(now).isPresent()) {
            add(shares, from.jobcenter(), weight);
            return;
        }
        List<Organisation> before = from.predecessors().stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
        if (before.isEmpty()) {
            add(shares, unassigned(from), weight);
        }
        for (Organisation predecessor : before) {
            back(predecessor, now, before.size() == 1 ? weight : null, shares);
        }
    }

    private static void add(Map<String, @Nullable BigDecimal> shares, String to, @Nullable BigDecimal weight) {
        BigDecimal before = shares.getOrDefault(to, BigDecimal.ZERO);
        shares.put(to, before == null || weight == null ? null : before.add(weight));
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal weight, @Nullable BigDecimal part) {
        return weight == null || part == null ? null : weight.multiply(part);
    }

    private static String unassigned(Organisation from) {
        String land = from.last().land();
        return land == null ? "ZZ-UNASSIGNED" : "ZZ-" + land + "-UNASSIGNED";
    }
}
