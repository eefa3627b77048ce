package obligo.budget.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a booking as the journal keeps it: compact JSON, absent fields left out, so that equal bookings are equal. */
@ApplicationScoped
class ContentWriter {
    private final ObjectWriter json;

    ContentWriter(ObjectMapper json) {
        this.json = json.copy().disable(SerializationFeature.INDENT_OUTPUT).writer();
    }

    String write(Booking booking) {
        try {
            return json.writeValueAsString(booking);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + booking.type() + " cannot be written as JSON", e);
        }
    }
}
