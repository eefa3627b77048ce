package obligo.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Reads a neighbour's event: fields it has gained since are ignored, fields that are needed have to be there. */
@ApplicationScoped
class EventReader {
    private final ObjectMapper json;
    private final Validator validator;

    EventReader(ObjectMapper json, Validator validator) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.validator = validator;
    }

    /** @throws UnreadableEvent where the data is not what the type's constraints ask for */
    <T> T read(String data, Class<T> type) {
        try {
            T event = json.readValue(data, type);
            Set<ConstraintViolation<T>> violations = validator.validate(event);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return event;
        } catch (JsonProcessingException | ConstraintViolationException | IllegalArgumentException e) {
            throw new UnreadableEvent("not a readable " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
