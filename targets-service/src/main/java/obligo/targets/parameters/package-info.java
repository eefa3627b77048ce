/** What is law, practice or a local choice and may change: rows with a validity and a source, never constants. */
@NullMarked
package obligo.targets.parameters;

import org.jspecify.annotations.NullMarked;
