/** The generator holds what it promises. */
@NullMarked
package obligo.nation;

import org.jspecify.annotations.NullMarked;
