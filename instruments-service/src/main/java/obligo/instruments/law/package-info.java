/** What the law says beside the catalogue, as dated rows with their legal reference: caps, and how it calls things. */
@NullMarked
package obligo.instruments.law;

import org.jspecify.annotations.NullMarked;
