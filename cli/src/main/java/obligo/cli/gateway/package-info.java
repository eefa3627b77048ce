/** Requests through the gateway, and its refusals as a person can read them. */
@NullMarked
package obligo.cli.gateway;

import org.jspecify.annotations.NullMarked;
