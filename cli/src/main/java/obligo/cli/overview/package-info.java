/** A Jobcenter's year as a page of text. */
@NullMarked
package obligo.cli.overview;

import org.jspecify.annotations.NullMarked;
