package obligo.instruments.programme;

import java.util.List;
import obligo.instruments.year.ProgrammeRevision;

/**
 * Fired in the transaction of a change, once its state is written: whoever observes it tells of the change in the same
 * transaction.
 */
public record ProgrammeRevised(ProgrammeRevision revision, Programme programme, List<PositionChange> changes) {}
