/** The stack against the real programs: what is kept, what is refused, what survives a kill. */
@NullMarked
package obligo.localstack;

import org.jspecify.annotations.NullMarked;
