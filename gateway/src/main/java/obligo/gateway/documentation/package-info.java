/** One OpenAPI document for the whole suite. */
@NullMarked
package obligo.gateway.documentation;

import org.jspecify.annotations.NullMarked;
