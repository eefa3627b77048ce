/** Real signed tokens for tests. */
@NullMarked
package obligo.testkit.access;

import org.jspecify.annotations.NullMarked;
