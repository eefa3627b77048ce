/** Target agreements of § 48b SGB II, from the first offer over every round to signatures, amendments and the end. */
@NullMarked
package obligo.targets.agreement;

import org.jspecify.annotations.NullMarked;
