package obligo.budget.plan;

import org.jspecify.annotations.Nullable;

/** A line before and after a revision; absent before when it is new, absent after when it is gone. */
public record LineChange(
        String line, @Nullable Line before, @Nullable Line after) {}
