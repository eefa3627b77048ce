/** What the law says of planned money, as dated rows with their legal reference: caps. */
@NullMarked
package obligo.instruments.law;

import org.jspecify.annotations.NullMarked;
