/** The rules of the house, checked against a service's compiled classes. */
@NullMarked
package obligo.testkit.rules;

import org.jspecify.annotations.NullMarked;
