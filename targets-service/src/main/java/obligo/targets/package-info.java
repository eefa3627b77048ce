/** What a Jobcenter agrees to reach in a year, and what that agreement rests on. */
@NullMarked
package obligo.targets;

import org.jspecify.annotations.NullMarked;
