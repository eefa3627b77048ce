/** What the targets rest on: the totals of budget and programme that were heard when they were set, beside those heard since. */
@NullMarked
package obligo.targets.basis;

import org.jspecify.annotations.NullMarked;
