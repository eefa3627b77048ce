/** The rules of the house, held against the gateway. */
@NullMarked
package obligo.gateway;

import org.jspecify.annotations.NullMarked;
