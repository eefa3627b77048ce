/** Refusals, exact money, revisions and pages. */
@NullMarked
package obligo.http;

import org.jspecify.annotations.NullMarked;
