package obligo.instruments.programme;

/**
 * Names fields as the caller sent them: of a whole programme {@code positions[3].parent}, of a single position
 * {@code parent}.
 *
 * @param only index of the position that was sent alone, negative where all were
 */
record BodyField(int only) {
    static final BodyField OF_PROGRAMME = new BodyField(-1);

    /** Whether the position at an index is one that the caller sent. */
    boolean covers(int index) {
        return only < 0 || index == only;
    }

    String of(int index, String name) {
        return index == only ? name : "positions[" + index + "]." + name;
    }
}
