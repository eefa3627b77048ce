/** What the targets of a region's Jobcenters add up to, and what of that may be published. */
@NullMarked
package obligo.targets.regional;

import org.jspecify.annotations.NullMarked;
