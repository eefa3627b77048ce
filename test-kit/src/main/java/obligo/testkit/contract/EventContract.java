package obligo.testkit.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds an event's data against the JSON Schema of its type, {@code contracts/events/<type>.schema.json}. */
public final class EventContract {
    private EventContract() {}

    /** @param type CloudEvents type, {@code obligo.budget.plan-changed.v1} */
    public static void mustKeep(String type, String data) {
        ContractFile file = ContractFile.named("events/" + type + ".schema.json");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(file.path().toUri().toString()));
        Set<ValidationMessage> faults = schema.validate(
                data, InputFormat.JSON, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        assertThat(faults).as("%s against its schema: %s", type, data).isEmpty();
    }

    /** The example of a type, for those who have to understand it. */
    public static String example(String type) {
        return ContractFile.named("events/" + type + ".example.json").content();
    }
}
