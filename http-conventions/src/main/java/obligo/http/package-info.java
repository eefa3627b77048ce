/** What every endpoint does alike: refusals, exact money, revisions and ETags, paging, language, who is calling. */
@NullMarked
package obligo.http;

import org.jspecify.annotations.NullMarked;
