/** What a directorate or a Land expects of its members' targets, and where each value lies within it. */
@NullMarked
package obligo.targets.corridors;

import org.jspecify.annotations.NullMarked;
