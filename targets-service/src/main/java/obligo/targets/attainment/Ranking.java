package obligo.targets.attainment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import obligo.stated.Ratio;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Ranks inside each comparison type: equal values share a rank, who has none is left out and counted (T-36). */
final class Ranking {
    private final Map<String, Rank> ranks = new HashMap<>();

    /** A place among others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AttainmentRank", description = "Rank inside the comparison type (T-36)")
    record Rank(
            @Schema(description = "1 is best; equal values share it; absent without a value", examples = "4") @Nullable
            Integer rank,

            @Schema(description = "How many are ranked", examples = "27")
            int ranked,

            @Schema(description = "How many of the type have no value and are left out", examples = "1")
            int leftOut) {}

    /** Whoever is ranked. */
    record Candidate(
            String jobcenter,
            @Nullable String comparisonType,
            @Nullable Ratio value) {}

    /** @param best the better, the earlier */
    Ranking(List<Candidate> candidates, Comparator<Ratio> best) {
        Map<String, List<Candidate>> byType = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.comparisonType() != null) {
                byType.computeIfAbsent(candidate.comparisonType(), unused -> new ArrayList<>())
                        .add(candidate);
            }
        }
        byType.values().forEach(type -> rank(type, best));
    }

    private void rank(List<Candidate> type, Comparator<Ratio> best) {
        List<Ratio> sorted = new ArrayList<>();
        for (Candidate candidate : type) {
            if (candidate.value() != null) {
                sorted.add(candidate.value());
            }
        }
        sorted.sort(best);
        for (Candidate candidate : type) {
            Integer rank = candidate.value() == null ? null : sorted.indexOf(candidate.value()) + 1;
            ranks.put(candidate.jobcenter(), new Rank(rank, sorted.size(), type.size() - sorted.size()));
        }
    }

    /** Null for who belongs to no comparison type. */
    @Nullable
    Rank of(String jobcenter) {
        return ranks.get(jobcenter);
    }
}
