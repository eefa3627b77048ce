package obligo.targets.actuals;

import java.io.IOException;
import obligo.http.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of a delivery, one after the other. */
interface RowSource {
    /**
     * Goes on to the next row.
     *
     * @return false at the end
     * @throws IOException where the delivery breaks off
     * @throws Refusal where nothing of the file can be read: its encoding or its header is wrong
     */
    boolean advance() throws IOException;

    /** The row, as far as it could be read. */
    RawRow row();

    /** Why this row cannot be read, null where it can. */
    @Nullable
    Refusal fault();
}
