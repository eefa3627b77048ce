/** What follows from targets, tried without a service around it. */
@NullMarked
package obligo.targets.appraisal;

import org.jspecify.annotations.NullMarked;
