/** How a figure that a document prints is held against the figure computed from its parts. Knows no domain. */
@NullMarked
package obligo.stated;

import org.jspecify.annotations.NullMarked;
