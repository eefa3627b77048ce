/** The programme of a Jobcenter's year as its document plans it, with the sums that follow from its rows. */
@NullMarked
package obligo.instruments.programme;

import org.jspecify.annotations.NullMarked;
