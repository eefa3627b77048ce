/** Passes a request on to the service that answers for its resource, and the answer back, byte by byte. */
@NullMarked
package obligo.gateway.routing;

import org.jspecify.annotations.NullMarked;
