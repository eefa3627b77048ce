/** The page against a recorded overview of Duisburg 2025. */
@NullMarked
package obligo.cli.overview;

import org.jspecify.annotations.NullMarked;
