package obligo.instruments.catalogue;

/**
 * Fired in the transaction of a change, once its state is written: whoever observes it tells of the change in the same
 * transaction.
 */
public record InstrumentRevised(InstrumentRevision revision) {}
