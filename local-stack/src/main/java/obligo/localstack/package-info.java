/** PostgreSQL and the Kafka broker from Maven artifacts, run as local processes with their data under one directory. */
@NullMarked
package obligo.localstack;

import org.jspecify.annotations.NullMarked;
