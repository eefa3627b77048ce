/** Says how the services are, without depending on them. */
@NullMarked
package obligo.gateway.health;

import org.jspecify.annotations.NullMarked;
