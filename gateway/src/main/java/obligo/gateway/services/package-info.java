/** Where the services stand, how they are reached, and what is said when they are not. */
@NullMarked
package obligo.gateway.services;

import org.jspecify.annotations.NullMarked;
