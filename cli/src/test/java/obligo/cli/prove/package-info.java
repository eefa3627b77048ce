/** Writers against a small ledger that breaks connections, or lies. */
@NullMarked
package obligo.cli.prove;

import org.jspecify.annotations.NullMarked;
