/** How a year's programme is submitted, approved by the carriers, published as a named cut, and amended. */
@NullMarked
package obligo.instruments.approval;

import org.jspecify.annotations.NullMarked;
