/** The Jobcenters as dated organisations: their form, their validity, and the Regionaldirektion that aggregates them. */
@NullMarked
package obligo.targets.organisation;

import org.jspecify.annotations.NullMarked;
