/** What a Jobcenter is allotted: outside facts in versions, from estimate to final, each with its document. */
@NullMarked
package obligo.budget.allotments;

import org.jspecify.annotations.NullMarked;
