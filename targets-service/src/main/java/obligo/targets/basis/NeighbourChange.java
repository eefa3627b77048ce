package obligo.targets.basis;

import obligo.http.Author;
import org.jspecify.annotations.Nullable;

/** The neighbour's change that was heard: which neighbour, its revision, who and why. */
record NeighbourChange(
        String neighbour,
        long revision,
        @Nullable Author changedBy,
        @Nullable String reason) {}
