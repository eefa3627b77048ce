/** What follows from the targets: computed rates and changes, findings, and what the neighbours are told. */
@NullMarked
package obligo.targets.appraisal;

import org.jspecify.annotations.NullMarked;
