/** The Jobcenters, tried from inside where no door leads. */
@NullMarked
package obligo.targets.organisation;

import org.jspecify.annotations.NullMarked;
