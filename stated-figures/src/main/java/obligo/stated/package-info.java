/** Exact figures, and how one that a document prints is held against the one computed from its parts. Knows no domain. */
@NullMarked
package obligo.stated;

import org.jspecify.annotations.NullMarked;
