/** How a fact leaves a service: the row beside the state change, the relay to Kafka, the CloudEvents envelope. */
@NullMarked
package obligo.outbox;

import org.jspecify.annotations.NullMarked;
