package obligo.stated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of one document that stated figures refer to: what a service knows, under the names it documents. */
public interface Figures {
    /**
     * @return the figure's value, null where it has none (by demand, not stated)
     * @throws UnknownReference where the reference names nothing
     */
    @Nullable
    Interval value(String reference);

    /** The single rows that a figure adds up; the figure itself where it is a row. */
    List<String> rows(String reference);

    /** All single rows of the kind that the reference adds up, in which a probable cause is looked for. */
    List<String> candidates(String reference);

    /** A reference that names nothing in its document. */
    final class UnknownReference extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reference;

        public UnknownReference(String reference) {
            super("unknown reference " + reference);
            this.reference = reference;
        }

        public String reference() {
            return reference;
        }
    }
}
