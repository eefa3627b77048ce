package obligo.outbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as the change feed tells it: a CloudEvent in JSON, with the topic that it was published on. */
@Schema(name = "Change", description = "An event as a CloudEvent in JSON, with the topic that it was published on")
record Change(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "The same on Kafka; whoever hears of it twice knows it by this")
        UUID id,

        @Schema(examples = "/obligo/budget-service") String source,
        @Schema(examples = "obligo.budget.plan-changed.v1") String type,

        @Schema(description = "Jobcenter and year, a Jobcenter, or an instrument's code", examples = "34102/2025")
        String subject,

        @Schema(description = "When it was recorded") Instant time,

        @Schema(examples = "application/json") String datacontenttype,

        @Schema(examples = "obligo.budget") String topic,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What the JSON Schema of the type says, contracts/events")
        @JsonRawValue
        String data) {}
