package obligo.targets.actuals;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How final a value is (T-30). */
@Schema(description = "T0: extrapolated in the month itself. T1, T2: projected anew. T3: final (T-30)")
public enum DataState {
    T0(0),
    T1(1),
    T2(2),
    T3(3);

    private final int rank;

    DataState(int rank) {
        this.rank = rank;
    }

    /** The higher, the more final. */
    int rank() {
        return rank;
    }

    static DataState ranked(int rank) {
        return switch (rank) {
            case 0 -> T0;
            case 1 -> T1;
            case 2 -> T2;
            case 3 -> T3;
            default -> throw new IllegalArgumentException("no data state " + rank);
        };
    }

    /** Also as statistics write it: {@code T-3}. */
    static Optional<DataState> written(String text) {
        return switch (text) {
            case "T0", "T-0" -> Optional.of(T0);
            case "T1", "T-1" -> Optional.of(T1);
            case "T2", "T-2" -> Optional.of(T2);
            case "T3", "T-3" -> Optional.of(T3);
            default -> Optional.empty();
        };
    }
}
