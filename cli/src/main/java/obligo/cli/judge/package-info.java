/** Judges a ledger by its journal alone and by what its callers were told; believes nothing else that it says. */
@NullMarked
package obligo.cli.judge;

import org.jspecify.annotations.NullMarked;
