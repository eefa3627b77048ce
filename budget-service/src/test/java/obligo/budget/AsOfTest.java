package obligo.budget;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static obligo.budget.AYear.aYear;
import static obligo.budget.AYear.commitment;
import static obligo.budget.AYear.due;
import static org.assertj.core.api.Assertions.assertThat;

/** What was answered at an instant is answered again whenever somebody asks as of that instant. */
@OnTheStack
class AsOfTest {
    private static final long SEED = 20250319;
    private static final int STEPS = 60;
    private static final List<String> QUESTIONS =
            List.of("balances", "commitments?limit=1000", "reservations?limit=1000", "transfers", "journal?limit=1000");

    private final Random random = new Random(SEED);
    private final List<String> reservations = new ArrayList<>();
    private final List<String> commitments = new ArrayList<>();
    private final List<String> booked = new ArrayList<>();
    private final List<String> transfers = new ArrayList<>();

    /** What was known at an instant. */
    private record Known(Instant at, String step, Map<String, Object> answers) {}

    @Test
    void aRandomWalkIsRememberedAtEachOfItsSteps() {
        AYear year = aYear("32102", 2068)
                .allotted("EGL", "5000.00")
                .authorised("EGL", 2069, "2000.00")
                .planned("MAT", "3000.00")
                .planned("MAG", "2000.00")
                .ready();
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            String step = step(year);
            known.add(new Known(Instant.now(), "after step " + i + ", " + step, answers(year, null)));
        }
        year.booked("year-end", "'act':'BEGIN_CLOSING'");
        for (Known one : known) {
            assertThat(answers(year, one.at())).as(one.step()).isEqualTo(one.answers());
        }
        year.provesItself();
    }

    private static Map<String, Object> answers(AYear year, @Nullable Instant at) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            String asOf = at == null ? "" : (question.contains("?") ? "&" : "?") + "asOf=" + at;
            JsonPath answer = year.as("auditor")
                    .urlEncodingEnabled(false)
                    .get(year.path() + "/" + question + asOf)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Map<String, Object> fields = new LinkedHashMap<>(answer.getMap(""));
            fields.keySet().removeAll(List.of("asOf", "revision"));
            answers.put(question, fields);
        }
        return answers;
    }

    private String step(AYear year) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> keep(reservations, year.book("reservations", "'line':'MAT','amount':'" + euros() + "'"));
            case 2, 3 -> keep(commitments, year.book("commitments", overTwoYears()));
            case 4 -> pay(year);
            case 5 ->
                keep(
                        booked,
                        year.book("direct-payments", "'line':'MAG','paidOn':'2068-03-03','amount':'" + euros() + "'"));
            case 6 -> release(year);
            case 7 ->
                keep(booked, year.book("refunds", "'line':'MAG','receivedOn':'2068-03-03','amount':'" + euros() + "'"));
            case 8 ->
                booked.isEmpty()
                        ? "nothing"
                        : keep(new ArrayList<>(), year.book("reversals", AYear.reversal(any(booked))));
            case 9 -> transfer(year);
            case 10 -> plan(year);
            default -> allot(year);
        };
    }

    private static String keep(List<String> ids, Response answer) {
        if (answer.statusCode() == 201) {
            ids.add(answer.jsonPath().getString("id"));
        }
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 409, 422);
        return answer.statusCode() + " " + answer.jsonPath().getString("type");
    }

    private String overTwoYears() {
        String now = euros();
        String later = euros();
        String total = String.valueOf(Integer.parseInt(now) + Integer.parseInt(later));
        String drawing =
                reservations.isEmpty() || random.nextBoolean() ? "" : ",'reservation':'" + any(reservations) + "'";
        return commitment("MAT", total, due(2068, now), due(2069, later)) + drawing;
    }

    private String pay(AYear year) {
        return commitments.isEmpty()
                ? "nothing"
                : keep(booked, year.book("payments", year.payment(any(commitments), euros())));
    }

    private String release(AYear year) {
        List<String> open = random.nextBoolean() ? reservations : commitments;
        return open.isEmpty() ? "nothing" : keep(booked, year.book("releases", "'of':'" + any(open) + "'"));
    }

    private String transfer(AYear year) {
        if (transfers.isEmpty() || random.nextBoolean()) {
            return keep(transfers, year.book("transfers", "'from':'EGL','to':'VWK','amount':'" + euros() + "'"));
        }
        String step = random.nextBoolean() ? "BLOCK" : "CANCEL";
        return keep(booked, year.book("transfer-steps", "'transfer':'" + any(transfers) + "','step':'" + step + "'"));
    }

    /** Lines come, go and change their limits; where too much is bound, the plan stays. */
    private String plan(AYear year) {
        String lines = APlan.lineOf("MAT", 2000 + random.nextInt(2000) + ".00")
                + "," + APlan.lineOf("MAG", "2500.00")
                + (random.nextBoolean() ? "," + APlan.lineOf("VB", "100.00") : "");
        Response now = year.as("budget-officer").get(year.path() + "/plan");
        Response answer = year.as("budget-officer")
                .header("If-Match", now.header("ETag"))
                .body("{\"document\":{\"title\":\"Programm\"},\"lines\":[" + lines + "],\"pots\":[{\"pot\":\"BEZ\"}]}")
                .put(year.path() + "/plan");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
        return "plan " + answer.statusCode();
    }

    private String allot(AYear year) {
        year.allotted(random.nextBoolean() ? "EGL" : "VWK", 3000 + random.nextInt(4000) + ".00");
        return "allotment";
    }

    private String euros() {
        return String.valueOf(1 + random.nextInt(400));
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }
}
