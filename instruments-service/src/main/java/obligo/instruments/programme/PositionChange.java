package obligo.instruments.programme;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A position before and after a revision; absent before when it is new, absent after when it is gone. */
public record PositionChange(
        String position,
        @Nullable Position before,
        @Nullable Position after) {

    /** The instruments that it named or names. */
    public Stream<String> touchedInstruments() {
        return Stream.of(before, after).flatMap(Stream::ofNullable).flatMap(touched -> touched.instruments().stream());
    }
}
