/** What happens to every request before it goes anywhere: its id, its token, its size, the headers of its answer. */
@NullMarked
package obligo.gateway.entrance;

import org.jspecify.annotations.NullMarked;
