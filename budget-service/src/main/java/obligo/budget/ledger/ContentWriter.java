package obligo.budget.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import obligo.http.CommonRefusal;

/** Writes a booking as the journal keeps it: compact JSON, absent fields left out, so that equal bookings are equal. */
@ApplicationScoped
class ContentWriter {
    private final ObjectWriter json;

    ContentWriter(ObjectMapper json) {
        this.json = json.copy().disable(SerializationFeature.INDENT_OUTPUT).writer();
    }

    /** @throws obligo.http.Refusal {@code invalid-request} where a text is none: half of a surrogate pair */
    String write(Booking booking) {
        try {
            String content = json.writeValueAsString(booking);
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(content)) {
                throw CommonRefusal.INVALID_REQUEST
                        .refusal()
                        .at(
                                "",
                                "enthält ein halbes Zeichen (Surrogat)",
                                "contains half a character (a lone surrogate)");
            }
            return content;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a " + booking.type() + " cannot be written as JSON", e);
        }
    }
}
