/** Tests of the check's arithmetic, without the service around it. */
@NullMarked
package obligo.instruments.check;

import org.jspecify.annotations.NullMarked;
