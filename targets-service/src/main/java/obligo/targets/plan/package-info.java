/** The targets of a year as their document states them: items, focus topics, staffing, stated figures. */
@NullMarked
package obligo.targets.plan;

import org.jspecify.annotations.NullMarked;
