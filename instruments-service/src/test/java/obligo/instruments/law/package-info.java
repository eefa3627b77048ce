/** Tests of the law as it is shipped and replaced. */
@NullMarked
package obligo.instruments.law;

import org.jspecify.annotations.NullMarked;
