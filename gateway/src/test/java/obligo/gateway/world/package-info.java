/** The world around the gateway in tests: three small services that do as they are told, and callers with tokens. */
@NullMarked
package obligo.gateway.world;

import org.jspecify.annotations.NullMarked;
