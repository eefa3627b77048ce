/** Printed figures against computed ones. */
@NullMarked
package obligo.stated;

import org.jspecify.annotations.NullMarked;
