/** The Jobcenters as dated organisations, and the regions that they are added up by, as organised then or on any day. */
@NullMarked
package obligo.targets.organisation;

import org.jspecify.annotations.NullMarked;
