/** The real PostgreSQL and Kafka for the tests of a service, in containers or as local processes, once for each JVM. */
@NullMarked
package obligo.testkit.stack;

import org.jspecify.annotations.NullMarked;
