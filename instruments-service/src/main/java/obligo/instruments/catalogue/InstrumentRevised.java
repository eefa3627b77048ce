package obligo.instruments.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction in which an instrument of the catalogue file is taken over: whoever observes it tells of it in
 * the same transaction.
 *
 * @param before null where the instrument is new
 */
public record InstrumentRevised(
        InstrumentRevision revision, @Nullable Instrument before) {}
