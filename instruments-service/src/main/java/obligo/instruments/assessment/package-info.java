/** What follows from programme and money: totals, findings, what money stands behind a position, what neighbours are told. */
@NullMarked
package obligo.instruments.assessment;

import org.jspecify.annotations.NullMarked;
