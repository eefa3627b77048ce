/** The suite's own key and the tokens signed with it. */
@NullMarked
package obligo.cli.access;

import org.jspecify.annotations.NullMarked;
