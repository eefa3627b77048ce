/** Holds what a service says against what {@code contracts/} promises. */
@NullMarked
package obligo.testkit.contract;

import org.jspecify.annotations.NullMarked;
