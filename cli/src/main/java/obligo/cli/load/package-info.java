/** Many requests over few kept connections, at little cost of its own. */
@NullMarked
package obligo.cli.load;

import org.jspecify.annotations.NullMarked;
