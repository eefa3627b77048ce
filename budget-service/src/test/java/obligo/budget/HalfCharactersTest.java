package obligo.budget;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;

/** A text that UTF-8 cannot write is refused before it is booked. */
@OnTheStack
class HalfCharactersTest {
    @Test
    void halfACharacterIsRefused() {
        AYear year = aYear("34102", 2049)
                .allotted("EGL", "100.00")
                .planned("MAT", "100.00")
                .ready();
        String id = UUID.randomUUID().toString();
        String half = "'line':'MAT','amount':'1.00','reason':'\\ud83d'";
        year.refuses(400, "invalid-request", () -> year.book("reservations", id, half));
        year.book("reservations", id, half.replace("\\ud83d", "\\ud83d\\ude00"))
                .then()
                .statusCode(201);
    }
}
